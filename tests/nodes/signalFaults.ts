/** Invariants under any delivery of signals between nodes. */
import { expect } from 'vitest'
import { as, jsonOf } from '../harness/as.ts'
import { openDocument } from '../harness/documentSockets.ts'
import { listen } from '../harness/listenLive.ts'
import type { RawSocket } from '../harness/rawSocket.ts'
import { waitFor } from '../harness/waitFor.ts'
import { activity } from '../language/plan.ts'
import { CONVERGED_MS, expectConverged } from './converge.ts'
import type { Carry } from './relay.ts'
import type { RelayedNodes } from './relayedNodes.ts'
import { startTypist } from './typist.ts'

const EDITS = 20

/** Two planners of a centre type, one at each node. @throws unless both nodes show all of it, once */
export async function typeAtBoth({ cluster, relay }: RelayedNodes, centre: string, carry: Carry): Promise<void> {
  relay.carry(carry)
  const { seen } = relay
  const document = `plan/sid-2027/${centre}`
  const people = [`planner.${centre}`, `planner2.${centre}`]
  const typists = await Promise.all(people.map((who) => startTypist({ at: cluster.proxy, who, document, everyMs: 5 })))
  expect(cluster.nodes.map((node) => cluster.proxy.socketsAt(node))).toEqual([1, 1])
  await waitFor(() => typists.every(({ acknowledged }) => acknowledged.length >= EDITS), 'people to type')
  await Promise.all(typists.map((typist) => typist.stop()))
  const acknowledged = typists.flatMap((typist) => typist.acknowledged)
  await expectConverged(cluster.nodes, document, acknowledged)
  expect(relay.seen).toBeGreaterThan(seen)
}

/** The rights of a planner end, come back and end at one node. @throws unless the other knows the last of it in time */
export async function changeRights({ one, other, relay }: RelayedNodes, centre: string, carry: Carry): Promise<void> {
  relay.carry(carry)
  const who = `planner2.${centre}`
  const sockets: RawSocket[] = []
  const becomeReader = () => setRole({ role: 'reader', memberships: [] })
  const becomePlanner = () => setRole({ role: 'planner', memberships: [{ centre, lead: false }] })
  const setRole = (body: object) => jsonOf(as(one, 'coordinator').patch(`/api/people/demo-${who}`, body))
  const outcomeOfEdit = async () => {
    const socket = await openDocument(other, who, `plan/sid-2027/${centre}`)
    sockets.push(socket)
    socket.edit(activity('Tried'))
    return socket.ack()
  }

  const live = await listen(other, await other.cookieOf(`${who}@demo.example`))
  expect(await outcomeOfEdit()).toBe('committed')
  const [open] = sockets
  await becomeReader()
  await becomePlanner()
  await becomeReader()
  await waitFor(() => open?.closeCode !== null, 'the open socket to be closed', CONVERGED_MS)
  await waitFor(() => live.received.some(({ topic }) => topic === 'session'), 'the page to hear of it', CONVERGED_MS)
  await waitFor(async () => (await outcomeOfEdit()) === 'rejected', 'a reader at the other node', CONVERGED_MS)
  await becomePlanner()
  await waitFor(async () => (await outcomeOfEdit()) === 'committed', 'a planner at the other node', CONVERGED_MS)
  live.close()
  for (const { socket } of sockets) socket.terminate()
}
