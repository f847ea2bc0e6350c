import { afterAll, beforeAll, describe, test } from 'vitest'
import { anyhow, never } from './carries.ts'
import { nodesCanRun } from './cluster.ts'
import { startRelayedNodes, type RelayedNodes } from './relayedNodes.ts'
import { changeRights, typeAtBoth } from './signalFaults.ts'

describe.skipIf(!nodesCanRun)('where signals come late, out of order, twice or never', () => {
  let nodes: RelayedNodes
  beforeAll(async () => {
    nodes = await startRelayedNodes()
  })
  afterAll(() => nodes.close())

  test('both nodes show all edits once', () => typeAtBoth(nodes, 'dk', anyhow(1)))

  test('messages on rights count, in the order in which they were sent', () => changeRights(nodes, 'pt', anyhow(2)))

  test('rights end at the other node though it hears nothing', () => changeRights(nodes, 'se', never))
})
