/** Drafts of profile pages over HTTP: facts, texts and public activities, kept fresh by `/live`. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { CampaignId, CentreId } from '../../shared/ids.ts'
import { documentName } from '../../shared/documents/kinds.ts'
import { planActivities } from '../../shared/plans/layout.ts'
import { ProfileView } from '../../shared/profiles/api.ts'
import { profileContact, profileSection, profileTitle } from '../../shared/profiles/layout.ts'
import { as, jsonOf } from '../harness/as.ts'
import { openDocument } from '../harness/documentSockets.ts'
import { listen } from '../harness/listenLive.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { waitFor } from '../harness/waitFor.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const DK = 'planner.dk@demo.example'
const READER = 'reader@demo.example'

const get = (centre: string, email = READER, headers: Record<string, string> = {}): Promise<Response> =>
  as(server, email).get(`/api/campaigns/sid-2027/profiles/${centre}`, headers)
const view = async (centre: string): Promise<ProfileView> => ProfileView.parse(await jsonOf(get(centre)))

/** Writes into a document as the planner of a centre does, and waits until it is committed. */
async function edit(kind: 'profile' | 'plan', centre: string, change: (doc: Y.Doc) => void): Promise<void> {
  const name = documentName({ kind, campaign: CampaignId.parse('sid-2027'), centre: CentreId.parse(centre) })
  const socket = await openDocument(server, `planner.${centre}`, name)
  socket.edit(change)
  expect(await socket.ack()).toBe('committed')
  await socket.close()
}

test('a draft has its texts, the centre’s facts and the plan’s public activities', async () => {
  const profile = await view('dk')
  expect(profile.facts).toMatchObject({ countryName: 'Denmark', certain: true, languages: ['da'] })
  expect(profile.texts.map(({ language, title }) => [language, title])).toEqual([
    ['en', 'My friend the chatbot'],
    ['da', 'Min ven chatbotten'],
  ])
  expect(profile.contact.helplineNumber).toBe('000 000')
  expect(profile.activities.length).toBeGreaterThan(0)
  expect(profile.problems).toEqual([])
})

test('a centre without a page and without a plan has an empty draft; a fact that is not certain says so', async () => {
  const profile = await view('is')
  expect(profile).toMatchObject({ social: [], activities: [], facts: { certain: false } })
  expect(profile.texts.map(({ language, title }) => [language, title])).toEqual([
    ['en', ''],
    ['is', ''],
  ])
})

test('a profile that does not exist is refused by name', async () => {
  for (const [path, problem] of [
    ['sid-2027/profiles/zz', 'no-such-centre'],
    ['sid-2099/profiles/dk', 'no-such-campaign'],
  ]) {
    const answer = await as(server, READER).get(`/api/campaigns/${path}`)
    expect([answer.status, await answer.json()]).toMatchObject([404, { type: `/problems/${problem}` }])
  }
})

test('two people write in two languages; readers are told, and a known draft is not sent again', async () => {
  const live = await listen(server, await server.cookieOf(READER))
  const before = await get('fi')
  const tag = before.headers.get('etag') ?? ''
  expect((await get('fi', READER, { 'if-none-match': tag })).status).toBe(304)
  await Promise.all([
    edit('profile', 'fi', (doc) => profileTitle(doc, 'fi').insert(0, 'Yhdessä')),
    edit('profile', 'fi', (doc) => profileTitle(doc, 'sv').insert(0, 'Tillsammans')),
  ])
  const after = await get('fi', READER, { 'if-none-match': tag })
  expect(after.status).toBe(200)
  expect(ProfileView.parse(await after.json()).texts.map(({ title }) => title)).toEqual(['', 'Yhdessä', 'Tillsammans'])
  await waitFor(() => live.received.some((notice) => notice.topic === 'profile' && notice.centre === 'fi'), 'a notice')
  live.close()
})

test('an activity that becomes public changes the draft, under a new tag', async () => {
  const tag = (await get('se')).headers.get('etag') ?? ''
  const count = (await view('se')).activities.length
  await edit('plan', 'se', (doc) => {
    for (const activity of planActivities(doc).values()) (activity as Y.Map<unknown>).set('visibility', 'public')
  })
  const after = await get('se', READER, { 'if-none-match': tag })
  expect(after.status).toBe(200)
  expect(ProfileView.parse(await after.json()).activities.length).toBeGreaterThan(count)
})

test('the writes of a faulty client are listed, and harm nothing else', async () => {
  await edit('profile', 'pt', (doc) => {
    profileContact(doc).set('helplineUrl', 'javascript:alert(1)')
    profileContact(doc).set('email', new Y.Map())
    profileSection(doc, 'about', 'xx').push([new Y.XmlElement('script')])
    doc.getMap('social').set('odd', 7)
  })
  const profile = await view('pt')
  expect(profile.contact).toMatchObject({ helplineUrl: null, email: null, website: 'https://sid-pt.example' })
  expect(profile.problems.map(({ at }) => at).toSorted()).toEqual([
    'contact/email',
    'contact/helplineUrl',
    'social/odd',
  ])
})

test('a planner of another centre reads the draft and cannot write it', async () => {
  const socket = await openDocument(server, 'planner.se', 'profile/sid-2027/dk')
  socket.edit((doc) => profileTitle(doc, 'en').insert(0, 'Not mine: '))
  expect(await socket.ack()).toBe('rejected')
  await socket.close()
  expect((await view('dk')).texts[0]?.title).toBe('My friend the chatbot')
  expect((await get('dk', DK)).status).toBe(200)
})
