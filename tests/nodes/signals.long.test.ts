import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDocument } from '../harness/documentSockets.ts'
import { waitFor } from '../harness/waitFor.ts'
import { activity } from '../language/plan.ts'
import { anyhow, backwards, never, twice } from './carries.ts'
import { nodesCanRun } from './cluster.ts'
import { CONVERGED_MS } from './converge.ts'
import { faithfully } from './relay.ts'
import { startRelayedNodes, type RelayedNodes } from './relayedNodes.ts'
import { changeRights, typeAtBoth } from './signalFaults.ts'
import { titlesIn } from './titlesIn.ts'

/** Each with centres of its own. */
const CARRIES = [
  ['as they were sent', 'dk', faithfully],
  ['twice', 'se', twice],
  ['backwards', 'fi', backwards()],
  ['late, out of order, twice and never', 'hr', anyhow(Date.now())],
  ['never', 'be', never],
] as const

describe.skipIf(!nodesCanRun)('signals between nodes that come', () => {
  let nodes: RelayedNodes
  beforeAll(async () => {
    nodes = await startRelayedNodes()
  }, 60_000)
  afterAll(() => nodes.close())

  test.each(CARRIES)('%s: both nodes show all edits once', (_, centre, carry) => typeAtBoth(nodes, centre, carry))

  test.each(CARRIES)('%s: messages on rights count, in the order in which they were sent', (_, centre, carry) =>
    changeRights(nodes, centre, carry),
  )

  test('never: an edit reaches those who only read at the other node within five seconds', async () => {
    const { one, other, relay } = nodes
    const reader = await openDocument(other, 'reader', 'plan/sid-2027/no')
    relay.carry(never)
    const writer = await openDocument(one, 'planner.no', 'plan/sid-2027/no')
    writer.edit(activity('Nobody said so'))
    expect(await writer.ack()).toBe('committed')
    await waitFor(() => titlesIn(reader).includes('Nobody said so'), 'the edit at the other node', CONVERGED_MS)
    for (const { socket } of [reader, writer]) socket.terminate()
  })
})
