/** Versions of a document, who changed what last, and who is editing: over HTTP, from real edits. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { PresenceList, VersionList, VersionState } from '../../shared/documents/api.ts'
import { nestedText, setMember } from '../../shared/fields/layout.ts'
import { activityMap } from '../../shared/plans/layout.ts'
import { PlanChanges, PlanView } from '../../shared/plans/api.ts'
import { viewPlan } from '../../shared/plans/view.ts'
import { as, jsonOf } from '../harness/as.ts'
import { listen } from '../harness/listenLive.ts'
import { openDocument } from '../harness/documentSockets.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { themeOf } from '../harness/textOfPlan.ts'
import { waitFor } from '../harness/waitFor.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const open = (who: string, document: string) => openDocument(server, who, document)

test('a version is kept with a name and its people, its state is the document as it was, and it can be renamed', async () => {
  const path = '/api/versions/plan/sid-2027/ee'
  const socket = await open('planner.ee', 'plan/sid-2027/ee')
  const before = viewPlan(socket.doc).meta.theme
  const text = `${before} – as sent`
  socket.edit((doc) => themeOf(doc).insert(before.length, ' – as sent'))
  await socket.ack()
  const kept = await as(server, 'planner.ee').post(path, { cause: 'named', name: 'For the ministry' })
  const [newest, first] = VersionList.parse(await kept.json()).versions
  expect(newest).toMatchObject({ cause: 'named', name: 'For the ministry', people: [{ name: 'Planner, Estonia' }] })
  expect(first).toMatchObject({ cause: 'created', name: null, people: [] })
  socket.edit((doc) => themeOf(doc).delete(0, text.length))
  await socket.ack()
  const answer = await as(server, 'reader').get(`/api/version-states/${newest?.id}/plan/sid-2027/ee`)
  const { state } = VersionState.parse(await answer.json())
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Buffer.from(state, 'base64'))
  expect(viewPlan(doc).meta.theme).toBe(text)
  const named = await as(server, 'planner.ee').patch(path, { id: newest?.id, name: 'Sent on Monday' })
  expect(VersionList.parse(await named.json()).versions[0]?.name).toBe('Sent on Monday')
  await socket.close()
})

test('a plan keeps a hundred named versions; a refusal to store is explained in words', async () => {
  const path = '/api/versions/plan/sid-2027/si'
  const socket = await open('planner.si', 'plan/sid-2027/si')
  const save = async (name: string) => as(server, 'planner.si').post(path, { cause: 'named', name })
  const problemOf = async (response: Response) => [response.status, ((await response.json()) as { type: string }).type]
  for (let number = 1; number <= 100; number++) {
    socket.edit((doc) => themeOf(doc).insert(0, '.'))
    await socket.ack()
    expect((await save(`Version ${number}`)).status).toBe(200)
    if (number > 1) continue
    const again = VersionList.parse(await (await save('Version 1')).json())
    expect(again.versions.map(({ name }) => name)).toEqual(['Version 1', null])
    expect(await problemOf(await save('Another'))).toEqual([409, '/problems/same-version'])
  }
  socket.edit((doc) => themeOf(doc).insert(0, '.'))
  await socket.ack()
  expect(await problemOf(await save('One too many'))).toEqual([413, '/problems/versions-full'])
  const kept = await as(server, 'planner.si').post(path, { cause: 'before-restore' })
  expect(VersionList.parse(await kept.json()).versions).toHaveLength(102)
  await socket.close()
})

test('before a restore the state of now is kept once, however often it is asked for', async () => {
  const path = '/api/versions/plan/sid-2027/lv'
  const socket = await open('planner.lv', 'plan/sid-2027/lv')
  socket.edit((doc) => themeOf(doc).insert(0, 'new '))
  await socket.ack()
  const causes = async () => {
    const answer = await as(server, 'planner.lv').post(path, { cause: 'before-restore' })
    return VersionList.parse(await answer.json()).versions.map(({ cause }) => cause)
  }
  expect(await causes()).toEqual(['before-restore', 'created'])
  expect(await causes()).toEqual(['before-restore', 'created'])
  await socket.close()
})

test('after a restore the restored state is in the list too, with the version that it came from', async () => {
  const path = '/api/versions/plan/sid-2027/lt'
  const socket = await open('planner.lt', 'plan/sid-2027/lt')
  const post = (body: unknown) => as(server, 'planner.lt').post(path, body)
  const first = VersionList.parse(await jsonOf(as(server, 'reader').get(path))).versions[0]
  socket.edit((doc) => themeOf(doc).insert(0, 'new '))
  await socket.ack()
  await post({ cause: 'before-restore' })
  socket.edit((doc) => themeOf(doc).delete(0, 4))
  await socket.ack()
  for (let time = 0; time < 2; time++) {
    const answer = await post({ cause: 'restored', origin: first?.id })
    expect(VersionList.parse(await answer.json()).versions).toMatchObject([
      { cause: 'restored', origin: first?.id, name: null, people: [{ name: 'Planner, Lithuania' }] },
      { cause: 'before-restore', origin: null },
      { cause: 'created', origin: null },
    ])
  }
  const elsewhere = VersionList.parse(await jsonOf(as(server, 'reader').get('/api/versions/plan/sid-2027/se'))).versions
  expect((await post({ cause: 'restored', origin: elsewhere[0]?.id })).status).toBe(404)
  expect((await post({ cause: 'restored', origin: 'x'.repeat(65) })).status).toBe(400)
  expect((await post({ cause: 'restored' })).status).toBe(400)
  expect((await as(server, 'reader').post(path, { cause: 'restored', origin: first?.id })).status).toBe(403)
  await socket.close()
})

test('a version belongs to its own document only, and a bad request is refused', async () => {
  const list = await as(server, 'planner.dk').get('/api/versions/plan/sid-2027/dk')
  const id = VersionList.parse(await list.json()).versions[0]?.id
  expect((await as(server, 'planner.se').get(`/api/version-states/${id}/plan/sid-2027/se`)).status).toBe(404)
  expect((await as(server, 'planner.se').patch('/api/versions/plan/sid-2027/se', { id, name: 'Stolen' })).status).toBe(
    404,
  )
  const post = (body: unknown) => as(server, 'planner.dk').post('/api/versions/plan/sid-2027/dk', body)
  expect((await post({ cause: 'quiet' })).status).toBe(400)
  expect((await post({ cause: 'named', name: '  ' })).status).toBe(400)
  expect((await post({ cause: 'named', name: 'x'.repeat(101) })).status).toBe(400)
})

test('each activity says who changed it last and when; moving it changes nothing', async () => {
  const path = '/api/campaigns/sid-2027/plans/fi'
  const changes = async () => PlanChanges.parse(await jsonOf(as(server, 'reader').get(`${path}/changes`))).changes
  const view = PlanView.parse(await jsonOf(as(server, 'reader').get(path)))
  const [first, second, third] = view.activities
  const before = await changes()
  if (first === undefined || second === undefined || third === undefined) throw new Error('too few activities')
  const change = (seen: typeof before, id: string) => seen.find(({ activity }) => activity === id)
  const one = await open('planner.fi', 'plan/sid-2027/fi')
  const two = await open('planner2.fi', 'plan/sid-2027/fi')
  const mapOf = (doc: Y.Doc, id: typeof first.id) => {
    const map = activityMap(doc, id)
    if (map === null) throw new Error('no such activity')
    return map
  }
  one.edit((doc) => nestedText(mapOf(doc, first.id), 'title').insert(0, 'New: '))
  two.edit((doc) => setMember(mapOf(doc, second.id), 'themes', 'gaming', true))
  two.edit((doc) => mapOf(doc, third.id).set('order', 'zz'))
  await Promise.all([one.ack(), two.ack()])
  const after = await changes()
  expect(change(after, first.id)?.people).toEqual(['Planner, Finland'])
  expect(change(after, second.id)?.people).toEqual(['Second planner, Finland'])
  expect(change(after, third.id)).toEqual(change(before, third.id))
  await Promise.all([one.close(), two.close()])
})

test('who edits what is listed while they do, and /live says when to look', async () => {
  const notices = await listen(server, await server.cookieOf('reader@demo.example'))
  const editing = async () => {
    const answer = await as(server, 'reader').get('/api/campaigns/sid-2027/presence')
    const found = PresenceList.parse(await answer.json()).present.find(({ document }) => document.endsWith('/pt'))
    return found?.people.map(({ name }) => name)
  }
  const reader = await open('reader', 'plan/sid-2027/pt')
  expect(await editing()).toBeUndefined()
  const tabs = [await open('planner.pt', 'plan/sid-2027/pt'), await open('planner.pt', 'plan/sid-2027/pt')]
  expect(await editing()).toEqual(['Planner, Portugal'])
  await waitFor(() => notices.received.some(({ topic }) => topic === 'presence'), 'a notice')
  await Promise.all([...tabs, reader].map((socket) => socket.close()))
  await waitFor(async () => (await editing()) === undefined, 'the planners to be gone')
  notices.close()
})
