/** Figures at the moment of the request: of rooms, sockets, the node and the store. */
import type { Core } from '../../core.ts'
import type { ServerNodes } from '../nodes/serverNodes.ts'
import { figure, type Figure } from './metrics.ts'
import { storeFigures } from './storeFigures.ts'

interface FiguresDeps extends Pick<Core, 'db' | 'live' | 'nodes' | 'rooms' | 'setup'> {
  readonly openSockets: number
  /** How long the transaction that is under way has taken; 0 while there is none. */
  readonly commitUnderWayMs: number
}

export async function figuresOfNow(deps: FiguresDeps): Promise<readonly Figure[]> {
  const { db, live, nodes, rooms, setup, openSockets, commitUnderWayMs } = deps
  const open = [...rooms.rooms.values()]
  const queued = open.flatMap((room) => [...room.audience.sockets].map(({ queuedBytes }) => queuedBytes))
  const areLive = open.filter((room) => room.replica.kind === 'live').length
  return [
    ...figuresOfNode(nodes),
    figure('sid_rooms', 'Open documents.', open.length),
    figure('sid_rooms_live', 'Open documents that are held as a Y.Doc.', areLive),
    figure('sid_connections', 'Open document sockets.', openSockets),
    figure('sid_live_connections', 'Open sockets for notices.', live.openSockets),
    figure(
      'sid_queue_bytes',
      'Bytes that wait to be sent, all sockets together.',
      queued.reduce((sum, bytes) => sum + bytes, 0),
    ),
    figure(
      'sid_queue_bytes_most',
      'Bytes that wait to be sent to the slowest socket.',
      queued.reduce((most, bytes) => Math.max(most, bytes), 0),
    ),
    figure(
      'sid_commit_under_way_seconds',
      'How long the transaction of the update log that is under way has taken so far; 0 while there is none.',
      commitUnderWayMs / 1000,
    ),
    ...(await storeFigures({ db, dataDir: setup.dataDir, now: () => new Date() })),
  ]
}

/** @returns none for a server that runs alone */
function figuresOfNode({
  name,
  held,
  degraded,
  counts,
}: Pick<ServerNodes, 'name' | 'held' | 'degraded' | 'counts'>): readonly Figure[] {
  if (name === null) return []
  return [
    {
      name: 'sid_node_info',
      help: 'This node, by its name; a node that starts again has another.',
      values: [{ labels: { node: name }, value: 1 }],
    },
    {
      name: 'sid_lease_held',
      help: 'The kinds of background work that this node does.',
      values: held().map((kind) => ({ labels: { node: name, kind }, value: 1 })),
    },
    figure(
      'sid_node_messages_dropped_total',
      'Messages for other nodes that were never stored: they do not know.',
      counts().dropped,
    ),
    figure(
      'sid_node_messages_skipped_total',
      'Messages of other nodes that this one does not understand.',
      counts().skipped,
    ),
    figure('sid_redis_up', 'Whether signals of other nodes come through Redis.', degraded().includes('redis') ? 0 : 1),
  ]
}
