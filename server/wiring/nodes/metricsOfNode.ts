/** Figures of a node among several: its name, its leases, and whether Redis is there. */
import { gauge, type Sample } from '../../http/exposition.ts'
import type { ServerNodes } from './serverNodes.ts'

/** @returns none for a server that runs alone */
export function metricsOfNode({
  name,
  held,
  degraded,
}: Pick<ServerNodes, 'name' | 'held' | 'degraded'>): readonly Sample[] {
  if (name === null) return []
  return [
    {
      name: 'sid_node_info',
      help: 'This node, by its name; a node that starts again has another.',
      type: 'gauge',
      values: [{ labels: { node: name }, value: 1 }],
    },
    {
      name: 'sid_lease_held',
      help: 'The kinds of background work that this node does.',
      type: 'gauge',
      values: held().map((kind) => ({ labels: { node: name, kind }, value: 1 })),
    },
    gauge('sid_redis_up', 'Whether signals of other nodes come through Redis.', degraded().includes('redis') ? 0 : 1),
  ]
}
