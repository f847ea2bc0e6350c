/**
 * Every field of every document, and whatever people write beside them, holds a word of its own. A visitor without a session follows
 * every public address: only words of public fields are anywhere, and none once they are taken back.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { addAsset, assetMap } from '../../shared/assets/layout.ts'
import { assetFields } from '../../shared/assets/fields.ts'
import { ConnectionDetail } from '../../shared/connections/connection.ts'
import { connectionNotes } from '../../shared/connections/notes.ts'
import { randomId } from '../../shared/ids.ts'
import { activityFields, metaFields } from '../../shared/plans/fields.ts'
import { activityMap, addActivity, planMeta, planNarrative } from '../../shared/plans/layout.ts'
import { contactFields, ProfileSection, socialFields } from '../../shared/profiles/fields.ts'
import {
  addSocialLink,
  profileContact,
  profileSection,
  profileSocial,
  profileTitle,
} from '../../shared/profiles/layout.ts'
import { Submission } from '../../shared/publications/api.ts'
import { SuggestionPage } from '../../shared/synergies/suggestionPage.ts'
import { as, jsonOf } from '../harness/as.ts'
import { createCanaries } from '../harness/canaries.ts'
import { crawl, type Crawled } from '../harness/crawler.ts'
import { openRawSocket, type RawSocket } from '../harness/rawSocket.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { said, startThread } from '../harness/threadsOverHttp.ts'
import { waitFor } from '../harness/waitFor.ts'

const LANGUAGES = ['en', 'el', 'ka']
const CAMPAIGN = '/api/campaigns/sid-2027'
const PROFILE = `${CAMPAIGN}/profiles/cy`

/**
 * What the public may read of an activity, and of a profile. Whatever is not here, also a field of tomorrow, stays inside. The random id
 * of a date is in the identifier of its event.
 */
const OF_ACTIVITY = [
  'title',
  'gloss',
  'places',
  'description',
  'dates.id',
  'dates.place',
  'resources.title',
  'resources.url',
]
const OF_PROFILE = [
  ...Object.keys(contactFields).map((field) => `contact.${field}`),
  'social.url',
  ...['en', 'el'].flatMap((language) => ['title', ...ProfileSection.options].map((part) => `${part}.${language}`)),
]
/** Of an Ally file that is public. Its note, its version and what it was made from are the network's. */
const OF_ASSET = ['title', 'url', 'licence', 'credit'].map((field) => `file.${field}`)
const OF_PAGE = [...OF_PROFILE, ...OF_ASSET]
const PUBLIC = [...OF_ACTIVITY.map((field) => `public.${field}`), ...OF_PAGE].toSorted()

const build = mkdtempSync(join(tmpdir(), 'sid-build-'))
const canaries = createCanaries()
let server: TestServer
const sockets: RawSocket[] = []
let plan: RawSocket
let draft: RawSocket
let files: RawSocket
let shownFile: string
let shown: string
const hidden: string[] = []

async function open(who: string, path: string): Promise<RawSocket> {
  const socket = await openRawSocket(`${server.ws}/sync/${path}`, {
    cookie: await server.cookieOf(`${who}@demo.example`),
  })
  sockets.push(socket)
  await socket.sync()
  return socket
}

async function edit(socket: RawSocket, change: (doc: Y.Doc) => void): Promise<void> {
  socket.edit(change)
  expect(await socket.ack()).toBe('committed')
}

function datesOf(activity: Y.Map<unknown> | null): readonly Y.Map<unknown>[] {
  const dates = activity?.get('dates')
  return dates instanceof Y.Map ? [...(dates as Y.Map<Y.Map<unknown>>).values()] : []
}

const fillPlan = (doc: Y.Doc): void => {
  canaries.fill(planMeta(doc), metaFields, 'meta')
  canaries.write(planNarrative(doc), 'narrative')
  const add = (place: string, first: Readonly<Record<string, unknown>>): string => {
    const id = addActivity(doc, {})
    const map = activityMap(doc, id)
    if (map !== null)
      canaries.fill(map, activityFields, place, { order: 'a0', trashedAt: null, status: 'confirmed', ...first })
    // A date without a day has no line of its own.
    for (const date of datesOf(map)) date.set('day', '2027-02-09')
    return id
  }
  shown = add('public', { visibility: 'public' })
  hidden.push(add('network', { visibility: 'network' }))
  hidden.push(add('trashed', { visibility: 'public', trashedAt: '2026-11-01T10:00:00.000Z' }))
}

const fillFiles = (doc: Y.Doc): void => {
  const add = (place: string, first: Readonly<Record<string, unknown>>): string => {
    const id = addAsset(doc, {})
    const map = assetMap(doc, id)
    if (map !== null) canaries.fill(map, assetFields, place, { order: 'a0', trashedAt: null, state: 'final', ...first })
    return id
  }
  shownFile = add('file', { visibility: 'public' })
  add('network file', { visibility: 'network' })
  add('draft file', { visibility: 'public', state: 'draft' })
  add('trashed file', { visibility: 'public', trashedAt: '2026-11-01T10:00:00.000Z' })
}

const fillProfile = (doc: Y.Doc): void => {
  canaries.fill(profileContact(doc), contactFields, 'contact')
  const link = profileSocial(doc).get(addSocialLink(doc, { network: 'mastodon' }))
  if (link instanceof Y.Map) canaries.fill(link as Y.Map<unknown>, socialFields, 'social', { network: 'mastodon' })
  for (const language of ['en', 'el']) {
    profileTitle(doc, language).insert(0, canaries.word(`title.${language}`))
    for (const section of ProfileSection.options)
      canaries.write(profileSection(doc, section, language), `${section}.${language}`)
  }
}

/** Comments, internal notes, versions, briefings, selections, watches, connections and their notes. */
async function writeBeside(): Promise<void> {
  const planner = as(server, 'planner.cy')
  const word = (place: string): string => canaries.word(place)
  const thread = await startThread(server, 'planner.cy', 'plan/sid-2027/cy', {
    audience: 'centre',
    toHelpdesk: true,
    body: said(word('comment')),
  })
  const note = { key: randomId(), body: said(word('internal note')) }
  await jsonOf(as(server, 'helpdesk').post(`/api/thread/${thread.id}/notes`, note))
  await jsonOf(planner.post('/api/versions/plan/sid-2027/cy', { cause: 'named', name: word('version') }))
  const named = (name: string) => ({ name: word(name), query: 'audience=parents' })
  await jsonOf(as(server, 'coordinator').post(`${CAMPAIGN}/briefings`, named('briefing')))
  await jsonOf(planner.post(`${CAMPAIGN}/selections`, named('selection')))
  const { suggestions } = SuggestionPage.parse(
    await jsonOf(as(server, 'reader').get(`${CAMPAIGN}/suggestions?centre=nl`)),
  )
  const [one] = suggestions
  if (one === undefined) throw new Error('nl has no suggestion')
  const isFirst = one.centres[0] === 'nl'
  const other = { centre: one.centres[isFirst ? 1 : 0], activity: isFirst ? one.b : one.a }
  const proposal = { activity: isFirst ? one.a : one.b, other, words: word('proposal') }
  const proposed = await as(server, 'planner.nl').post(`${CAMPAIGN}/centres/nl/connections`, proposal)
  const { id } = ConnectionDetail.parse(await jsonOf(proposed))
  const notes = await open('planner.nl', `connection/${id}`)
  await edit(notes, (doc) => canaries.write(connectionNotes(doc), 'notes of a connection'))
}

beforeAll(async () => {
  writeFileSync(join(build, 'index.html'), '')
  writeFileSync(join(build, 'sign-in.html'), '')
  server = await startTestServer({ client: build })
  await jsonOf(as(server, 'planner.cy').post(`${CAMPAIGN}/plans/cy`, {}))
  plan = await open('planner.cy', 'plan/sid-2027/cy')
  draft = await open('planner.cy', 'profile/sid-2027/cy')
  await edit(plan, fillPlan)
  await edit(draft, fillProfile)
  files = await open('planner.cy', 'assets/sid-2027/cy')
  await edit(files, fillFiles)
  await writeBeside()
}, 60_000)
afterAll(async () => {
  await Promise.all(sockets.map((socket) => socket.close()))
  await server?.close()
  rmSync(build, { recursive: true, force: true })
})

const wordsIn = ({ answers }: Crawled): readonly string[] =>
  canaries.in([...answers.values()].map(({ text }) => text).join('\n'))

/** Also the addresses that only who was told of them knows. */
const readAll = (): Promise<Crawled> =>
  crawl(server.http, LANGUAGES, [
    '/cy',
    '/cy.ics',
    '/cy.json',
    '/calendar.ics',
    '/calendar.json',
    '/embed',
    '/calendar?country=CY',
    '/calendar.json?country=CY',
    ...[shown, ...hidden].flatMap((id) => [`/cy/${id}`, `/cy/${id}.ics`]),
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
      "actualReach.metric",
      "actualReach.value",
      "audiences",
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
  for (const path of ['/cy', `/cy/${shown}`, '/cy.ics', '/cy.json', '/calendar', '/embed', '/calendar.json'])
    expect(read.answers.get(`/en/sid/2027${path}`)?.text, path).toContain(canaries.word('public.title'))
})

test('what is written after that stays inside until it is approved', async () => {
  await edit(draft, (doc) => profileTitle(doc, 'en').insert(0, canaries.word('later title')))
  await edit(plan, (doc) => {
    const map = activityMap(doc, shown as never)
    const title = map?.get('title')
    if (title instanceof Y.Text) title.insert(0, canaries.word('later title of an activity'))
    for (const date of datesOf(map)) date.set('place', canaries.word('later place'))
  })
  await submit()
  expect(wordsIn(await readAll())).toEqual(PUBLIC)
})

test('an activity that is taken back is gone from every address, and the page stays', async () => {
  await edit(plan, (doc) => void activityMap(doc, shown as never)?.set('visibility', 'network'))
  await waitFor(
    async () => (await fetch(`${server.http}/en/sid/2027/cy/${shown}`)).status === 410,
    'the activity to be gone',
  )
  expect(wordsIn(await readAll())).toEqual(OF_PAGE.toSorted())
})

test('an Ally file that is taken back is gone from every address, and the page stays', async () => {
  const [title] = OF_ASSET.slice(0, 1).map((place) => canaries.word(place))
  await edit(files, (doc) => void assetMap(doc, shownFile)?.set('visibility', 'network'))
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
