/**
 * Every field holds a word of its own, and every address that answers `GET` is read as each role, with searches, files
 * and calendars. Nothing that a role reads contains anything it may not read.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { MadeFeed } from '../../shared/feeds/calendarFeed.ts'
import { REPORT_SECTIONS } from '../../shared/reports/sections.ts'
import { as, asNobody, jsonOf } from '../harness/as.ts'
import { openCanaryNetwork, type CanaryNetwork } from '../harness/canaryNetwork.ts'
import { ROUTE_CASES } from './routes/routeCases.ts'

const ROLES = ['reader', 'planner.fr', 'planner.cy', 'planner.dk', 'helpdesk', 'coordinator'] as const
type Role = (typeof ROLES)[number]

/** The places of a report that is not submitted. */
const PLACES_OF_REPORT = [
  ...['changes', 'worked', 'didNot', 'quote'].map((field) => `report.${field}`),
  ...REPORT_SECTIONS.map(({ id }) => `${id} of a report`),
]

/** The roles that may read each restricted field. Fields for nobody stay in the database. */
const READ_BY: Readonly<Record<string, readonly Role[]>> = {
  task: ['planner.cy'],
  'word of a task': ['planner.cy'],
  ...Object.fromEntries(PLACES_OF_REPORT.map((place) => [place, ['planner.cy'] as const])),
  'task of the plan': ['planner.cy'],
  comment: ['planner.cy', 'helpdesk', 'coordinator'],
  'internal note': ['helpdesk', 'coordinator'],
  'canned answer': ['helpdesk', 'coordinator'],
  'text of a canned answer': ['helpdesk', 'coordinator'],
  'own view': ['planner.cy'],
  'view of the centre': ['planner.cy'],
  proposal: ['coordinator'],
  'notes of a connection': ['coordinator'],
  inquiry: ['planner.dk', 'helpdesk', 'coordinator'],
  'note about an inquiry': ['planner.dk', 'helpdesk', 'coordinator'],
  'address of an inquiry': [],
}

let network: CanaryNetwork
beforeAll(async () => {
  network = await openCanaryNetwork()
})
afterAll(async () => {
  await network?.close()
})

/** Stands for a name in a route. */
const valuesOf = (name: string): readonly string[] =>
  ({
    campaign: ['sid-2027'],
    kind: ['plan', 'overview', 'queue'],
    centre: ['cy', 'dk', 'nl'],
    owner: ['cy', 'network'],
    name: [
      'plan/sid-2027/cy',
      'profile/sid-2027/cy',
      'assets/sid-2027/cy',
      `connection/${network.connection}`,
      'tasks/sid-2027/cy',
      'report/sid-2027/cy',
    ],
    activity: [network.shown, ...network.hidden],
    asset: [network.shownFile],
    thread: [network.thread],
    inquiry: [network.inquiry],
    connection: [network.connection],
    version: ['1'],
    'file{[^/]+[.](?:xlsx|csv|docx|ics|json)}': ['cy.csv', 'cy.json', 'cy.ics'],
    'file{activities[.](?:xlsx|csv|docx|ics|json)}': ['activities.csv', 'activities.json', 'activities.ics'],
  })[name] ?? []

/** All addresses of a route; none where a name has no values. */
function addressesOf(pattern: string): readonly string[] {
  const found = /:(\w+(?:\{[^/]*\})?)/.exec(pattern)
  if (found === null) return [pattern]
  const [whole, name = ''] = found
  const values = valuesOf(name).length > 0 ? valuesOf(name) : valuesOf(name.replace(/\{.*/, ''))
  return values.flatMap((value) => addressesOf(pattern.replace(whole, value)))
}

const addresses = (): readonly string[] => {
  const patterns = ROUTE_CASES.flatMap(({ route }) => (route.startsWith('GET /api/') ? [route.slice(4)] : []))
  return [...new Set(patterns)].flatMap(addressesOf)
}

test.each(ROLES)('S62 S91 S97 S103 · nothing that %s reads has a word that is not theirs', async (role) => {
  const { server, canaries } = network
  const client = as(server, role)
  const readable = Object.entries(READ_BY).flatMap(([place, roles]) => (roles.includes(role) ? [place] : []))
  const searches = Object.keys(READ_BY).map((place) => `/api/search?campaign=sid-2027&q=${canaries.word(place)}`)
  const found = new Map<string, string>()
  for (const path of [...addresses(), ...searches]) {
    const response = await client.get(path)
    const text = await response.text()
    // A search answers with the words that were asked for.
    const asked = path.startsWith('/api/search') ? (new URLSearchParams(path.split('?')[1]).get('q') ?? '') : ''
    const read = canaries.in(asked === '' ? text : text.replaceAll(`"text":"${asked}"`, ''))
    for (const place of read) if (place in READ_BY) found.set(place, path)
  }
  for (const place of found.keys()) expect(readable, `${place} at ${found.get(place)}`).toContain(place)
  expect([...found.keys()].toSorted(), 'all that is theirs was read').toEqual(readable.toSorted())
})

test.each(ROLES)(
  'S62 S91 · the calendar and the briefing that %s takes along have no word that is not theirs',
  async (role) => {
    const { server, canaries } = network
    const client = as(server, role)
    const content = { what: 'selection', query: 'centre=cy' } as const
    const made = await client.post('/api/campaigns/sid-2027/feeds', { name: 'Of Cyprus', content })
    const { address } = MadeFeed.parse(await made.json())
    const calendar = await (await asNobody(server).get(new URL(address).pathname)).text()
    expect(canaries.in(calendar), 'it has the activities').toContain('network.title')
    const { briefings } = (await jsonOf(client.get('/api/campaigns/sid-2027/briefings'))) as {
      readonly briefings: readonly { readonly id: string }[]
    }
    const files = await Promise.all(
      ['csv', 'json'].map(async (ending) =>
        (await client.get(`/api/campaigns/sid-2027/briefings/${briefings[0]?.id}.${ending}`)).text(),
      ),
    )
    expect(canaries.in(files.join('\n'))).toContain('public.title')
    for (const text of [calendar, ...files])
      for (const place of canaries.in(text)) expect([...Object.keys(READ_BY), 'trashed.title']).not.toContain(place)
  },
)

test('messages from the public are in no search, file or list of anybody but their queue', async () => {
  const { server, canaries } = network
  for (const role of ROLES) {
    const client = as(server, role)
    for (const path of addresses()) {
      // The note's writer has it among their own data.
      if (path.includes('/inquiries') || path === '/api/my-data') continue
      const text = await (await client.get(path)).text()
      for (const place of ['inquiry', 'note about an inquiry'])
        expect(text.includes(canaries.word(place)), `${role}: ${place} at ${path}`).toBe(false)
    }
  }
})

test('no mail holds a word that somebody wrote about a message of the public', async () => {
  const { server, canaries } = network
  await server.app.features.mail.deliver()
  const mails = JSON.stringify(await server.stores.db.selectFrom('mail').selectAll().execute())
  for (const place of ['inquiry', 'note about an inquiry', 'internal note', 'text of a canned answer'])
    expect(mails).not.toContain(canaries.word(place))
})
