/** Views: whose they are, who changes them, and what happens when two people do. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { randomId } from '../../shared/ids.ts'
import { MOST_VIEWS, ViewList, type View } from '../../shared/views/view.ts'
import { as, jsonOf } from '../harness/as.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const PLANS = '/api/campaigns/sid-2027/views/plan'
const listOf = async (who: string, path = PLANS) => ViewList.parse(await jsonOf(as(server, who).get(path)))
const namesOf = async (who: string, path = PLANS) => (await listOf(who, path)).views.map(({ name }) => name)

async function findView(who: string, id: string): Promise<View> {
  const found = (await listOf(who)).views.find((view) => view.id === id)
  if (found === undefined) throw new Error(`${who} has no view ${id}`)
  return found
}

interface Fields {
  readonly name: string
  readonly centre?: string | null
  readonly look?: string
}

async function add(who: string, { name, centre = null, look = 'status=tentative' }: Fields, path = PLANS) {
  const id = randomId()
  const { status } = await as(server, who).post(path, { id, name, centre, look })
  return { id, status }
}

const change = async (who: string, { id, version, name, centre, look }: Omit<View, 'by'>) =>
  (await as(server, who).put(`${PLANS}/${id}`, { version, name, centre, look })).status

test('The planners of Denmark share three views in the demo network', async () => {
  const { views, centres } = await listOf('planner2.dk')
  expect(views.map(({ name, centre, by }) => [name, centre, by])).toEqual([
    ['Press', 'dk', 'Planner, Denmark'],
    ['Still tentative', 'dk', 'Second planner, Denmark'],
    ['The week of the day', 'dk', 'Planner, Denmark'],
  ])
  expect(centres).toEqual([{ id: 'dk', name: 'Denmark', mayEdit: true }])
})

test('S97 · a view is its person’s alone, or its centre’s planners’: nobody else lists, changes or deletes it', async () => {
  const own = await add('planner.dk', { name: 'Mine alone' })
  const shared = await add('planner.dk', { name: 'Schools', centre: 'dk' })
  expect([own.status, shared.status]).toEqual([201, 201])
  expect(await namesOf('planner.dk')).toEqual(expect.arrayContaining(['Mine alone', 'Schools']))
  const colleagues = await namesOf('planner2.dk')
  expect(colleagues).toContain('Schools')
  expect(colleagues).not.toContain('Mine alone')
  for (const who of ['planner.se', 'reader', 'helpdesk', 'coordinator']) {
    expect(await namesOf(who), who).toEqual([])
    for (const { id } of [own, shared]) {
      const body = { version: 1, name: 'Taken', centre: null, look: '' }
      expect((await as(server, who).put(`${PLANS}/${id}`, body)).status, who).toBe(404)
      expect((await as(server, who).delete(`${PLANS}/${id}`)).status, who).toBe(404)
    }
  }
  expect((await as(server, 'planner2.dk').delete(`${PLANS}/${own.id}`)).status).toBe(404)
  expect((await add('planner.se', { name: 'Theirs', centre: 'dk' })).status).toBe(403)
})

test('Readers, helpdesk and coordinators have views of their own; only those with a queue have views of it', async () => {
  const queue = '/api/campaigns/sid-2027/views/queue'
  for (const who of ['reader', 'helpdesk', 'coordinator']) {
    expect((await add(who, { name: 'Confirmed' })).status, who).toBe(201)
    expect(await namesOf(who), who).toEqual(['Confirmed'])
  }
  expect((await add('helpdesk', { name: 'About AI', look: 'theme=ai' }, queue)).status).toBe(201)
  expect(await namesOf('helpdesk', queue)).toEqual(['About AI'])
  expect(await namesOf('coordinator', queue)).toEqual([])
  for (const who of ['planner.dk', 'reader']) expect((await as(server, who).get(queue)).status, who).toBe(403)
})

test('S97 · a view that someone changed meanwhile is not written over', async () => {
  const { id } = await add('planner.dk', { name: 'Two at once', centre: 'dk' })
  const seen = await findView('planner2.dk', id)
  expect(await change('planner.dk', { ...seen, look: 'status=confirmed' })).toBe(204)
  expect(await change('planner2.dk', { ...seen, look: 'status=done' })).toBe(409)
  const now = await findView('planner2.dk', id)
  expect([now.look, now.by]).toEqual(['status=confirmed', 'Planner, Denmark'])
  // A person who has seen it may.
  expect(await change('planner2.dk', { ...now, look: 'status=done' })).toBe(204)
  expect((await findView('planner.dk', id)).by).toBe('Second planner, Denmark')
})

test('A view moves between its person and the centre, and a deletion is undone with the same address', async () => {
  const { id } = await add('planner2.dk', { name: 'Evenings' })
  const own = await findView('planner2.dk', id)
  expect(await change('planner2.dk', { ...own, centre: 'dk' as never })).toBe(204)
  const shared = await findView('planner.dk', id)
  expect(shared.centre).toBe('dk')
  expect(await change('planner.dk', { ...shared, centre: null })).toBe(204)
  expect(await namesOf('planner2.dk')).not.toContain('Evenings')
  const { name, look, centre } = await findView('planner.dk', id)
  expect((await as(server, 'planner.dk').delete(`${PLANS}/${id}`)).status).toBe(204)
  expect((await as(server, 'planner.dk').delete(`${PLANS}/${id}`)).status).toBe(404)
  expect((await as(server, 'planner.dk').post(PLANS, { id, name, look, centre })).status).toBe(201)
  expect((await findView('planner.dk', id)).name).toBe('Evenings')
})

test('Two views of one owner have two names, each in the way people read them', async () => {
  expect((await add('planner.fi', { name: 'Press' })).status).toBe(201)
  expect((await add('planner.fi', { name: ' press ' })).status).toBe(409)
  expect((await add('planner.fi', { name: 'Press', centre: 'fi' })).status).toBe(201)
  expect((await add('planner.fi', { name: 'Press' }, '/api/campaigns/sid-2027/views/overview')).status).toBe(201)
})

test('A person has at most fifty views of a page', async () => {
  for (let at = 0; at < MOST_VIEWS; at++) expect((await add('planner.ee', { name: `View ${at}` })).status).toBe(201)
  expect((await add('planner.ee', { name: 'One more' })).status).toBe(409)
  expect((await add('planner.ee', { name: 'For the centre', centre: 'ee' })).status).toBe(201)
})

test.each([
  ['no name', { name: ' ' }],
  ['a look of nine thousand characters', { name: 'Long', look: 'x'.repeat(9000) }],
])('refuses %s with 400', async (_, fields) => {
  expect((await add('planner.dk', fields)).status).toBe(400)
})

test('An erasure deletes the views of the person, and leaves those of the centre', async () => {
  const person = 'demo-planner2.lv'
  await add('planner2.lv', { name: 'For nobody else' })
  const { id } = await add('planner2.lv', { name: 'Of Latvia', centre: 'lv' })
  expect((await as(server, 'coordinator').post(`/api/people/${person}/erasure`, { confirm: person })).status).toBe(204)
  const rows = await server.stores.db.selectFrom('view').select('name').execute()
  expect(rows.map(({ name }) => name)).not.toContain('For nobody else')
  expect((await findView('planner.lv', id)).by).toBe('Former planner, Latvia')
})
