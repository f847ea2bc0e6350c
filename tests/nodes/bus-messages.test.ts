/** Every message that nodes send each other has somebody who does something about it. */
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { MilestoneList } from '../../shared/milestones/api.ts'
import { BusMessage } from '../../server/bus/busMessage.ts'
import { as, jsonOf } from '../harness/as.ts'
import { listen } from '../harness/listenLive.ts'
import { startTestServer } from '../harness/testServer.ts'
import { waitFor } from '../harness/waitFor.ts'

const SERVER = path.join(import.meta.dirname, '..', '..', 'server')

test('every kind of message is read somewhere, and not only written', () => {
  const sources = globSync('**/*.ts', { cwd: SERVER })
    .filter((file) => file !== path.join('bus', 'busMessage.ts'))
    .map((file) => readFileSync(path.join(SERVER, file), 'utf8'))
  const unread = BusMessage.options
    .map(({ shape: { kind } }) => kind.value)
    // `kind: '…'` writes one.
    .filter((kind) => !sources.some((source) => new RegExp(`(?<!kind: )'${kind}'`).test(source)))
  expect(unread).toEqual([])
})

test('who has the milestones of a campaign open hears that one is deleted', async () => {
  const server = await startTestServer()
  const planner = await listen(server, await server.cookieOf('planner.se@demo.example'))
  const coordinator = as(server, 'coordinator')
  const list = MilestoneList.parse(await jsonOf(coordinator.get('/api/campaigns/sid-2027/milestones')))
  await coordinator.delete(`/api/campaigns/sid-2027/milestones/${list.milestones[0]?.id}`)
  await waitFor(() => planner.received.some(({ topic }) => topic === 'milestones'), 'the notice')
  planner.close()
  await server.close()
})
