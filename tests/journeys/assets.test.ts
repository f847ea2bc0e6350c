/** Asset links over HTTP: everybody's in one list, kept fresh by `/live`. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { AssetsList } from '../../shared/assets/api.ts'
import { addAsset, assetEntries } from '../../shared/assets/layout.ts'
import { as, jsonOf } from '../harness/as.ts'
import { listen } from '../harness/listenLive.ts'
import { openRawSocket } from '../harness/rawSocket.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { waitFor } from '../harness/waitFor.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const READER = 'reader@demo.example'

const get = (headers: Record<string, string> = {}, campaign = 'sid-2027'): Promise<Response> =>
  as(server, READER).get(`/api/campaigns/${campaign}/assets`, headers)
const read = async (): Promise<AssetsList> => AssetsList.parse(await jsonOf(get()))
const ownedBy = (list: AssetsList, owner: string) => list.owners.find((one) => one.owner === owner)

/** Writes as somebody, and says what became of it. */
async function edit(email: string, owner: string, change: (doc: Y.Doc) => void): Promise<'committed' | 'rejected'> {
  const cookie = await server.cookieOf(email)
  const socket = await openRawSocket(`${server.ws}/sync/assets/sid-2027/${owner}`, { cookie })
  await socket.sync()
  socket.edit(change)
  const outcome = await socket.ack()
  await socket.close()
  return outcome
}

test('the list has the official files first, then every centre’s, those without any too', async () => {
  const list = await read()
  expect(list.owners[0]).toMatchObject({ owner: 'network', centre: null })
  expect(ownedBy(list, 'network')?.assets).toHaveLength(12)
  expect(ownedBy(list, 'dk')).toMatchObject({ centre: { countryName: 'Denmark' } })
  expect(ownedBy(list, 'dk')?.assets[0]).toMatchObject({ adaptationOf: 'network/poster-together', language: 'da' })
  expect(ownedBy(list, 'is')?.assets).toEqual([])
  expect(list.owners).toHaveLength(45)
})

test('the closed campaign has lists as well; one that does not exist is refused by name', async () => {
  expect(AssetsList.parse(await jsonOf(get({}, 'sid-2026'))).owners.length).toBe(45)
  const answer = await get({}, 'sid-2099')
  expect([answer.status, await answer.json()]).toMatchObject([404, { type: '/problems/no-such-campaign' }])
})

test('a coordinator changes official files, planners their centre’s; nobody changes another’s', async () => {
  const add = (title: string) => (doc: Y.Doc) => void addAsset(doc, { title })
  expect(await edit('coordinator@demo.example', 'network', add('Official news'))).toBe('committed')
  expect(await edit('planner.cy@demo.example', 'cy', add('Αφίσα'))).toBe('committed')
  expect(await edit('planner.cy@demo.example', 'network', add('Not mine'))).toBe('rejected')
  expect(await edit('planner.cy@demo.example', 'gr', add('Not mine'))).toBe('rejected')
  expect(await edit('coordinator@demo.example', 'gr', add('Not mine'))).toBe('rejected')
  const list = await read()
  expect(ownedBy(list, 'network')?.assets.map(({ title }) => title)).toContain('Official news')
  expect(ownedBy(list, 'cy')?.assets.map(({ title }) => title)).toEqual(['Αφίσα'])
  expect(JSON.stringify(list)).not.toContain('Not mine')
})

test('a known list is not sent again; a change of any owner is told and gives another tag', async () => {
  const live = await listen(server, await server.cookieOf(READER))
  const tag = (await get()).headers.get('etag') ?? ''
  expect((await get({ 'if-none-match': tag })).status).toBe(304)
  await edit('planner.lv@demo.example', 'lv', (doc) => void addAsset(doc, { title: 'Plakāts' }))
  expect((await get({ 'if-none-match': tag })).status).toBe(200)
  await waitFor(() => live.received.some((notice) => notice.topic === 'assets' && notice.owner === 'lv'), 'a notice')
  live.close()
})

test('trashed files are in no list; the writes of a faulty client are listed, and harm nothing else', async () => {
  await edit('planner.mt@demo.example', 'mt', (doc) => {
    addAsset(doc, { title: 'Put away', trashedAt: '2027-01-14T09:00:00Z' })
    const id = addAsset(doc, { title: 'Bad link' })
    ;(assetEntries(doc).get(id) as Y.Map<unknown>).set('url', 'javascript:alert(1)')
    assetEntries(doc).set('odd', new Y.Text('odd'))
  })
  const owned = ownedBy(await read(), 'mt')
  expect(owned?.assets).toMatchObject([{ title: 'Bad link', url: null }])
  expect(owned?.problems).toHaveLength(2)
})
