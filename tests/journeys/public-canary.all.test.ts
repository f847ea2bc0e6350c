/**
 * Every field of every document, and whatever people write beside them, holds a word of its own. A visitor without a session follows
 * every public address: only words of public fields are anywhere, and none once they are taken back.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { assetMap } from '../../shared/assets/layout.ts'
import { activityMap } from '../../shared/plans/layout.ts'
import { contactFields, ProfileSection } from '../../shared/profiles/fields.ts'
import { profileTitle } from '../../shared/profiles/layout.ts'
import { Submission } from '../../shared/submissions/submission.ts'
import { as, jsonOf } from '../harness/as.ts'
import { datesOf } from '../harness/canaryDocuments.ts'
import { edit, openCanaryNetwork, type CanaryNetwork } from '../harness/canaryNetwork.ts'
import { crawl, type Crawled } from '../harness/crawler.ts'
import { waitFor } from '../harness/waitFor.ts'

const LANGUAGES = ['en', 'el', 'ka']
const CAMPAIGN = '/api/campaigns/sid-2027'
const PROFILE = `${CAMPAIGN}/profiles/cy`

/**
 * The fields of an activity, and of a profile, that the public may read. All others, including future ones, stay
 * inside. The random id of a date is in the identifier of its event.
 */
const OF_ACTIVITY = ['title', 'gloss', 'places', 'description', 'dates.place', 'resources.title', 'resources.url']
const OF_PROFILE = [
  ...Object.keys(contactFields).map((field) => `contact.${field}`),
  'social.url',
  ...['en', 'el'].flatMap((language) => ['title', ...ProfileSection.options].map((part) => `${part}.${language}`)),
]
/** The fields of a public Ally file. Its note, version and source belong to the network. */
const OF_ASSET = ['title', 'url', 'licence', 'credit'].map((field) => `file.${field}`)
const OF_PAGE = [...OF_PROFILE, ...OF_ASSET]
const PUBLIC = [...OF_ACTIVITY.map((field) => `public.${field}`), ...OF_PAGE].toSorted()

let network: CanaryNetwork
let server: CanaryNetwork['server']
let canaries: CanaryNetwork['canaries']
beforeAll(async () => {
  network = await openCanaryNetwork()
  ;({ server, canaries } = network)
})
afterAll(async () => {
  await network?.close()
})

const wordsIn = ({ answers }: Crawled): readonly string[] =>
  canaries.in([...answers.values()].map(({ text }) => text).join('\n'))

/** Also the addresses that are known only to people who received them. */
const readAll = (): Promise<Crawled> =>
  crawl(server.http, LANGUAGES, [
    '/cy',
    '/cy.ics',
    '/cy.json',
    '/calendar.ics',
    '/calendar.json',
    '/embed',
    '/embed-code',
    '/calendar?country=CY',
    '/calendar.json?country=CY',
    ...[network.shown, ...network.hidden].flatMap((id) => [`/cy/${id}`, `/cy/${id}.ics`]),
  ])

async function expectNobodyNamed(read: Crawled): Promise<void> {
  const all = [...read.answers.values()].map(({ text }) => text).join('\n')
  for (const who of ['planner.cy', 'planner2.cy', 'coordinator', 'helpdesk']) {
    const { person } = (await jsonOf(as(server, who).get('/api/session'))) as {
      person: { name: string; email: string }
    }
    for (const word of [person.name, person.email]) expect(all, `${who}: ${word}`).not.toContain(word)
  }
}

async function submit(): Promise<string> {
  return Submission.parse(await jsonOf(as(server, 'planner.cy').post(`${PROFILE}/submission`, {}))).id
}
const decide = async (body: object): Promise<unknown> =>
  jsonOf(as(server, 'coordinator').post(`${PROFILE}/decision`, body))

test('no field is left without a word but those that take none', () => {
  expect([...canaries.wordless].toSorted()).toMatchInlineSnapshot(`
    [
      "actualReach.basis",
      "actualReach.metric",
      "actualReach.until",
      "actualReach.value",
      "audiences",
      "cancelReason",
      "channels",
      "dates.day",
      "dates.endTime",
      "dates.startTime",
      "endTime",
      "endsOn",
      "expectedReach.metric",
      "expectedReach.value",
      "format",
      "highLevel",
      "kind",
      "language",
      "languages",
      "outcome",
      "resources.languages",
      "resources.linkUnchecked",
      "resources.type",
      "startTime",
      "startsOn",
      "state",
      "themes",
      "timeZone",
      "translationWanted",
      "type",
      "wantedLanguages",
      "youthInvolvement",
    ]
  `)
})

test('before a page is published, nothing of it is anywhere, submitted, withdrawn or returned', async () => {
  expect(wordsIn(await readAll())).toEqual([])
  await submit()
  expect(wordsIn(await readAll())).toEqual([])
  await jsonOf(as(server, 'planner.cy').delete(`${PROFILE}/submission`))
  const submission = await submit()
  await decide({ decision: 'return', submission, words: canaries.word('words of a decision') })
  expect(wordsIn(await readAll())).toEqual([])
})

test('published, the words of public fields are read, and no others', async () => {
  await decide({ decision: 'publish', submission: await submit(), words: canaries.word('words of a decision') })
  const read = await readAll()
  expect(wordsIn(read)).toEqual(PUBLIC)
  await expectNobodyNamed(read)
  for (const path of ['/cy', `/cy/${network.shown}`, '/cy.ics', '/cy.json', '/calendar', '/embed', '/calendar.json'])
    expect(read.answers.get(`/en/sid/2027${path}`)?.text, path).toContain(canaries.word('public.title'))
})

test('text written after that stays inside until it is approved', async () => {
  await edit(network.draft, (doc) => profileTitle(doc, 'en').insert(0, canaries.word('later title')))
  await edit(network.plan, (doc) => {
    const map = activityMap(doc, network.shown as never)
    const title = map?.get('title')
    if (title instanceof Y.Text) title.insert(0, canaries.word('later title of an activity'))
    for (const date of datesOf(map)) date.set('place', canaries.word('later place'))
  })
  await submit()
  expect(wordsIn(await readAll())).toEqual(PUBLIC)
})

test('an activity that is taken back is gone from every address, and the page stays', async () => {
  await edit(network.plan, (doc) => void activityMap(doc, network.shown as never)?.set('visibility', 'network'))
  await waitFor(
    async () => (await fetch(`${server.http}/en/sid/2027/cy/${network.shown}`)).status === 410,
    'the activity to be gone',
  )
  expect(wordsIn(await readAll())).toEqual(OF_PAGE.toSorted())
})

test('an Ally file that is taken back is gone from every address, and the page stays', async () => {
  const [title] = OF_ASSET.slice(0, 1).map((place) => canaries.word(place))
  await edit(network.files, (doc) => void assetMap(doc, network.shownFile)?.set('visibility', 'network'))
  await waitFor(
    async () => !(await (await fetch(`${server.http}/en/sid/2027/cy`)).text()).includes(title ?? ''),
    'the file to be gone',
  )
  expect(wordsIn(await readAll())).toEqual(OF_PROFILE.toSorted())
})

test('a page that is unpublished leaves no word behind', async () => {
  await jsonOf(as(server, 'planner.cy').delete(`${PROFILE}/publication`))
  const read = await readAll()
  expect(wordsIn(read)).toEqual([])
  expect(read.answers.get('/en/sid/2027/cy')?.status).toBe(410)
  expect(read.answers.size).toBeGreaterThan(100)
})
