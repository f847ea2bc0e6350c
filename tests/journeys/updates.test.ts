/** A Weekly Update from its draft to its release, over HTTP. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CandidateList, MadeUpdate, ReadUpdate, UpdateList } from '../../shared/updates/api.ts'
import { as, jsonOf } from '../harness/as.ts'
import { bellItems } from '../harness/bellOf.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'

const MEETING = '/api/campaigns/sid-2027/milestones'
const clock = new Date('2027-01-12T09:00:00Z')
let server: TestServer
const coordinator = () => as(server, 'coordinator')
const second = () => as(server, 'coordinator2')

beforeAll(async () => {
  server = await startTestServer({ now: () => clock })
})
afterAll(async () => server.close())

const begin = async (): Promise<string> =>
  MadeUpdate.parse(await jsonOf(coordinator().post('/api/updates', { day: '2027-01-12' }))).id
const read = async (id: string, who = coordinator()): Promise<ReadUpdate> =>
  ReadUpdate.parse(await jsonOf(who.get(`/api/updates/${id}`)))
const candidatesOf = async (id: string): Promise<CandidateList> =>
  CandidateList.parse(await jsonOf(coordinator().get(`/api/updates/${id}/candidates`)))
const decide = async (who: ReturnType<typeof coordinator>, id: string, decision: string, more = {}): Promise<number> =>
  (await who.post(`/api/updates/${id}/release`, { decision, ...more })).status

describe('a draft', () => {
  test('S100 · is no page to all but coordinators, and in no list of theirs', async () => {
    const id = await begin()
    for (const who of ['planner.dk', 'reader', 'helpdesk']) {
      const client = as(server, who)
      expect((await client.get(`/api/updates/${id}`)).status).toBe(404)
      expect((await client.get(`/api/updates/${id}/candidates`)).status).toBe(404)
      expect((await client.post(`/api/updates/${id}/items`, { candidate: 'x' })).status).toBe(404)
      expect(await decide(client, id, 'ask')).toBe(404)
      expect((await client.get(`/api/documents/update/${id}`)).status).toBe(404)
      expect((await client.get(`/api/threads/update/${id}`)).status).toBe(404)
      expect((await client.post(`/api/threads/update/${id}`, { body: 'x' })).status).toBe(404)
      expect(UpdateList.parse(await jsonOf(client.get('/api/updates'))).updates.map((one) => one.id)).not.toContain(id)
    }
    expect((await as(server, 'planner.dk').post('/api/updates', {})).status).toBe(403)
    expect(UpdateList.parse(await jsonOf(coordinator().get('/api/updates'))).updates.map((one) => one.id)).toContain(id)
  })

  test('is begun once, however often its id is sent', async () => {
    const id = await begin()
    expect((await coordinator().post('/api/updates', { id })).status).toBe(201)
    expect(await jsonOf(coordinator().get('/api/updates'))).toMatchObject({ updates: expect.anything() })
    expect(
      UpdateList.parse(await jsonOf(coordinator().get('/api/updates'))).updates.filter((one) => one.id === id),
    ).toHaveLength(1)
  })
})

test('S100 · A candidate becomes an item with section, label and purpose, and two coordinators release it under a number without gaps', async () => {
  const milestone = {
    kind: 'deadline',
    title: 'Talks offered for the meeting',
    when: { kind: 'day', day: '2027-01-15' },
    whenNote: '',
    time: { kind: 'close-of-business' },
    place: null,
    detailsToFollow: false,
    audiences: ['all'],
    purposes: ['action'],
    contact: { kind: 'role', role: 'coordination-team' },
    link: null,
    text: 'Ten minutes each.',
    reminds: true,
  }
  await jsonOf(coordinator().post(MEETING, { milestone }))
  const id = await begin()
  const { groups } = await candidatesOf(id)
  const found = groups.flatMap(({ entries }) => entries).find(({ heading }) => heading === milestone.title)
  expect(groups[0]?.kind).toBe('milestones')
  expect((await coordinator().post(`/api/updates/${id}/items`, { candidate: 'no such' })).status).toBe(404)
  await jsonOf(coordinator().post(`/api/updates/${id}/items`, { candidate: found?.id }))
  const draft = await read(id)
  expect(draft.sections[0]).toMatchObject({
    title: 'Important updates',
    items: [{ heading: milestone.title, label: 'final-reminder', purposes: ['action'], isByHand: false }],
  })
  // What the last letter announced goes on.
  expect(draft.sections[1]).toMatchObject({ items: [{ heading: 'A workshop on drawing Ally', label: 'reminder' }] })
  expect(draft.deadlines.map(({ words, item }) => [words, item !== null])).toContainEqual([milestone.title, true])

  expect(await decide(coordinator(), id, 'release')).toBe(409)
  expect(await decide(coordinator(), id, 'ask')).toBe(200)
  expect(await bellItems(server, 'coordinator', 'update')).toEqual([])
  expect(await bellItems(server, 'coordinator2', 'update')).toMatchObject([
    { update: id, what: 'update-asked', unread: 1 },
  ])
  await jsonOf(second().post(`/api/updates/${id}/read`))
  expect(await bellItems(server, 'coordinator2', 'update')).toMatchObject([{ unread: 0 }])
  expect(await decide(coordinator(), id, 'release')).toBe(409)
  expect(await decide(coordinator(), id, 'ask')).toBe(200)
  expect(await decide(second(), id, 'release', { snapshot: 1 })).toBe(409)
  expect(await decide(second(), id, 'release', { snapshot: 2 })).toBe(200)
  expect(await decide(second(), id, 'release', { snapshot: 2 })).toBe(409)
  expect(await bellItems(server, 'coordinator', 'update')).toMatchObject([{ update: id, what: 'update-released' }])
  const released = await read(id, as(server, 'planner.dk'))
  expect(released).toMatchObject({ state: 'released', number: '2027-1', release: null })
  expect((await read('2027-1', as(server, 'reader'))).id).toBe(id)
  expect((await coordinator().post(`/api/updates/${id}/items`, { candidate: found?.id })).status).toBe(409)

  expect(await decide(coordinator(), id, 'recall')).toBe(200)
  expect((await as(server, 'planner.dk').get(`/api/updates/${id}`)).status).toBe(404)
  expect(await decide(second(), id, 'ask')).toBe(200)
  expect(await decide(coordinator(), id, 'release')).toBe(200)
  expect((await read(id)).number).toBe('2027-1')
})

test('S100 · A source that was deleted blocks the release until somebody decides', async () => {
  const id = await begin()
  const { groups } = await candidatesOf(id)
  const candidate = groups.flatMap(({ entries }) => entries).find(({ source }) => source?.kind === 'milestone')
  await jsonOf(coordinator().post(`/api/updates/${id}/items`, { candidate: candidate?.id }))
  expect((await coordinator().delete(`${MEETING}/${candidate?.source?.id}`)).ok).toBe(true)
  expect((await candidatesOf(id)).sources).toMatchObject([{ now: null }])
  expect(await decide(coordinator(), id, 'ask')).toBe(409)
})
