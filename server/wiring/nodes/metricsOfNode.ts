/** Figures of a node among several: its name, its leases, and whether Redis is there. */
import { gauge, type Sample } from '../../http/exposition.ts'
import type { ServerNodes } from './serverNodes.ts'

/** @returns none for a server that runs alone */
export function metricsOfNode({
  name,
  held,
  degraded,
  counts,
}: Pick<ServerNodes, 'name' | 'held' | 'degraded' | 'counts'>): readonly Sample[] {
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
    count(
      'sid_node_messages_dropped_total',
      'Messages for other nodes that were never stored: they do not know.',
      counts().dropped,
    ),
    count(
      'sid_node_messages_skipped_total',
      'Messages of other nodes that this one does not understand.',
      counts().skipped,
    ),
    gauge('sid_redis_up', 'Whether signals of other nodes come through Redis.', degraded().includes('redis') ? 0 : 1),
  ]
}

const count = (name: string, help: string, value: number): Sample => ({
  name,
  help,
  type: 'counter',
  values: [{ value }],
})
