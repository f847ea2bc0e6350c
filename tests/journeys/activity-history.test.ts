/** The server's record of changes to activities: the old and the new value, the time and the person. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ActivityEvent } from '../../server/plans/history/activityHistory.ts'
import { CampaignId } from '../../shared/ids.ts'
import { activity, activityTitled, idOfActivity, textOf } from '../language/plan.ts'
import { describeEngine } from '../harness/engines.ts'
import { createSchema } from '../harness/postgres.ts'
import { openRawSocket, type RawSocket } from '../harness/rawSocket.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { waitFor } from '../harness/waitFor.ts'

const SID = CampaignId.parse('sid-2027')
const BEGINNING = new Date(0)

describeEngine('the history of activities in %s', (engine) => {
  let schema: Awaited<ReturnType<typeof createSchema>> | null = null
  let server: TestServer
  const folder = mkdtempSync(join(tmpdir(), 'sid-test-'))
  const start = async () => {
    server = await startTestServer({ folder, databaseUrl: schema?.url ?? null })
  }
  beforeAll(async () => {
    schema = engine === 'Postgres' ? await createSchema() : null
    await start()
  })
  afterAll(async () => {
    await server.close()
    await schema?.drop()
    rmSync(folder, { recursive: true, force: true })
  })

  const open = async (who: string): Promise<RawSocket> => {
    const cookie = await server.cookieOf(`${who}@demo.example`)
    const socket = await openRawSocket(`${server.ws}/sync/plan/sid-2027/dk`, { cookie })
    await socket.sync()
    return socket
  }
  const eventsOf = async (id: string): Promise<readonly ActivityEvent[]> =>
    (await server.app.history.since(SID, BEGINNING)).filter((event) => event.activity === id)
  const untilEvents = async (id: string, count: number): Promise<readonly ActivityEvent[]> => {
    let found: readonly ActivityEvent[] = []
    await waitFor(async () => (found = await eventsOf(id)).length >= count, `${count} rows of history`)
    return found
  }
  const idOfPerson = async (who: string) =>
    (await server.app.people.list()).find(({ email }) => email === `${who}@demo.example`)?.id

  test('has a row for each field that somebody changed, and joins two people who type in one', async () => {
    const [first, second] = [await open('planner.dk'), await open('planner2.dk')]
    first.edit(activity('Quiz night'))
    await first.ack()
    const id = idOfActivity(first.doc, 'Quiz night')
    await untilEvents(id, 1)
    const write = (socket: RawSocket, title: string, letters: string) =>
      socket.edit((doc) => textOf(doc, title, 'title').insert(title.length, letters))
    write(first, 'Quiz night', ' for')
    await waitFor(() => JSON.stringify(second.doc.getMap('activities')).includes('Quiz night for'), 'the first letters')
    await untilEvents(id, 2)
    write(second, 'Quiz night for', ' parents')
    await waitFor(
      () => JSON.stringify(first.doc.getMap('activities')).includes('night for parents'),
      'the other letters',
    )
    first.edit((doc) => activityTitled(doc, 'Quiz night for parents').set('startsOn', '2027-02-09'))
    await Promise.all([first.ack(), second.ack()])
    await waitFor(async () => JSON.stringify(await eventsOf(id)).includes('night for parents'), 'the second letters')
    const events = await untilEvents(id, 3)
    const people = [await idOfPerson('planner.dk'), await idOfPerson('planner2.dk')]
    expect(events.find(({ field }) => field === 'title')).toMatchObject({
      old: { text: 'Quiz night' },
      new: { text: 'Quiz night for parents' },
      people,
    })
    expect(events.find(({ field }) => field === 'startsOn')).toMatchObject({ old: null, new: { value: '2027-02-09' } })
    expect(events.find(({ field }) => field === 'presence')).toMatchObject({ old: null, new: { value: 'active' } })
    await first.close()
    await second.close()
  })

  test('has nothing twice after a restart, and goes on from the record', async () => {
    const planner = await open('planner.dk')
    planner.edit(activity('Open day'))
    await planner.ack()
    const id = idOfActivity(planner.doc, 'Open day')
    const before = await untilEvents(id, 1)
    await planner.close()
    await server.close()
    await start()
    expect(await eventsOf(id)).toEqual(before)
    const again = await open('planner.dk')
    again.edit((doc) => activityTitled(doc, 'Open day').set('format', 'online'))
    await again.ack()
    const events = await untilEvents(id, 2)
    expect(events.map(({ field }) => field).toSorted()).toEqual(['format', 'presence'])
    await again.close()
  })

  test('is pruned by its age', async () => {
    const before = await server.app.history.since(SID, BEGINNING)
    expect(before.length).toBeGreaterThan(3)
    expect(await server.app.history.prune(BEGINNING)).toBe(0)
    expect(await server.app.history.prune(new Date(Date.now() + 1000))).toBeGreaterThanOrEqual(before.length)
    expect(await server.app.history.since(SID, BEGINNING)).toEqual([])
  })
})
