/** Attacks that fill the store, and requests that then read what was stored. */
import { randomBytes } from 'node:crypto'
import * as Y from 'yjs'
import { ActivityId, randomId } from '../../shared/ids.ts'
import { activityMap, newActivityId, planActivities } from '../../shared/plans/layout.ts'
import { jsonOf } from '../harness/as.ts'
import { editDocument, readDocument, type ServerWithSockets } from '../harness/documentSockets.ts'
import { Answers } from './answers.ts'
import type { Attack } from './attack.ts'
import { inOneSession } from './people.ts'

const CAMPAIGN = '/api/campaigns/sid-2027'
const ATTACK_MS = 6000
/** A frame takes less than a whole megabyte. */
const PIECE = 500_000

/** Adds an activity whose short description has this many characters. */
async function plantLongActivity(server: ServerWithSockets, centre: string, characters: number): Promise<ActivityId> {
  const id = newActivityId()
  const inPlan = (change: (doc: Y.Doc) => void) =>
    editDocument(server, `planner.${centre}`, `plan/sid-2027/${centre}`, change)
  await inPlan((doc) => {
    planActivities(doc).set(id, new Y.Map<unknown>(Object.entries({ title: 'A long one', gloss: new Y.Text() })))
  })
  for (let left = characters; left > 0; left -= PIECE) {
    await inPlan((doc) => {
      const gloss = activityMap(doc, id)?.get('gloss')
      if (gloss instanceof Y.Text) gloss.insert(0, 'x'.repeat(Math.min(left, PIECE)))
    })
  }
  return id
}

const activitiesOf = (server: ServerWithSockets, centre: string): Promise<readonly ActivityId[]> =>
  readDocument(server, `planner.${centre}`, `plan/sid-2027/${centre}`, (doc) =>
    [...planActivities(doc).keys()].map((id) => ActivityId.parse(id)),
  )

const untilItEnds = () => {
  const until = performance.now() + ATTACK_MS
  return () => performance.now() < until
}

export const ATTACKS_ON_STORES: readonly Attack[] = [
  {
    name: 'long-templates',
    what: 'a planner saves an activity of four million characters and a fitting one 200 times as templates, and a colleague lists them',
    async prepare(server) {
      const long = await plantLongActivity(server, 'cz', 4_000_000)
      const fitting = await plantLongActivity(server, 'cz', 150_000)
      const planner = await inOneSession(server, 'planner.cz')
      const reader = await inOneSession(server, 'planner2.cz')
      const save = (activity: ActivityId) =>
        planner.post(`${CAMPAIGN}/plans/cz/activities/${activity}/template`, { id: randomId() })
      return async () => {
        const goesOn = untilItEnds()
        const [saved, listed] = [new Answers(), new Answers()]
        const saveAll = async () => {
          for (let at = 0; at < 200 && goesOn(); at++) await saved.count(save(at % 2 === 0 ? long : fitting))
        }
        const list = async () => {
          while (goesOn()) await listed.count(reader.get('/api/templates'))
        }
        await Promise.all([saveAll(), list(), list(), list(), list()])
        return `saved ${saved.toString()}; listed ${listed.toString()}`
      }
    },
  },
  {
    name: 'long-translations',
    what: 'a reader asks for translations of 20,000 characters, eight at a time, of a service that is slow with them; a planner for short ones',
    async prepare(server) {
      const reader = await inOneSession(server, 'reader')
      const planner = await inOneSession(server, 'planner.de')
      let number = 0
      const fresh = (length: number) => `${(number += 1)} `.padEnd(length, 'words of a plan ')
      return async () => {
        const goesOn = untilItEnds()
        const [long, short] = [new Answers(), new Answers()]
        const ask = async (who: typeof reader, length: number, answers: Answers) => {
          while (goesOn()) {
            const body = { texts: [fresh(length)], from: 'fr', to: 'en' }
            await answers.count(who.post('/api/translations', body))
          }
        }
        const attack = Array.from({ length: 8 }, () => ask(reader, 20_000, long))
        await Promise.all([...attack, ask(planner, 40, short)])
        return `long ${long.toString()}; short ones of somebody else ${short.toString()}`
      }
    },
  },
  {
    name: 'long-submissions',
    what: 'a planner submits a report 100 times whose plan has three million characters, and others ask for pictures that nobody names',
    async prepare(server) {
      await plantLongActivity(server, 'nl', 3_000_000)
      const planner = await inOneSession(server, 'planner.nl')
      await jsonOf(planner.post(`${CAMPAIGN}/reports/nl`, {}))
      const reader = await inOneSession(server, 'reader')
      const picture = () => `/report-pictures/sid-2026/dk/${randomBytes(16).toString('hex')}`
      return async () => {
        const goesOn = untilItEnds()
        const [submitted, shown] = [new Answers(), new Answers()]
        const submit = async () => {
          for (let at = 0; at < 100 && goesOn(); at++)
            await submitted.count(planner.post(`${CAMPAIGN}/reports/nl/submission`, {}))
        }
        const look = async () => {
          while (goesOn()) await shown.count(reader.get(picture()))
        }
        await Promise.all([submit(), ...Array.from({ length: 6 }, look)])
        return `submitted ${submitted.toString()}; shown ${shown.toString()}`
      }
    },
  },
  {
    name: 'many-connections',
    what: 'a planner asks for connections of each own activity with those of seven centres, ten at a time',
    async prepare(server) {
      const own = await activitiesOf(server, 'de')
      const others: { readonly centre: string; readonly activity: ActivityId }[] = []
      for (const centre of ['dk', 'at', 'fr', 'it', 'es', 'pl', 'nl'])
        for (const activity of await activitiesOf(server, centre)) others.push({ centre, activity })
      const bodies = own.flatMap((activity) => others.map((other) => ({ activity, other, words: '' })))
      const planner = await inOneSession(server, 'planner.de')
      return async () => {
        const answers = new Answers()
        const goesOn = untilItEnds()
        const asked = bodies.values()
        const propose = async () => {
          for (const body of asked) {
            if (!goesOn()) return
            await answers.count(planner.post(`${CAMPAIGN}/centres/de/connections`, body))
          }
        }
        await Promise.all(Array.from({ length: 10 }, propose))
        return answers.toString()
      }
    },
  },
]
