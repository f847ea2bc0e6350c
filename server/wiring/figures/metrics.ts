/** The metrics for an operator: counts and sizes, without names or content. */
import type { IncomingMessage } from 'node:http'
import type { SocketFailure } from '../../../shared/failures.ts'
import { createCounter, createHistogram, gauge, writeExposition, type Sample } from '../../http/exposition.ts'
import { mayReadMetrics } from '../../http/metricsAccess.ts'
import type { OnStored } from '../../store/groupCommit.ts'
import type { RoomEvent } from '../../sync/roomDeps.ts'
import type { ServerNodes } from '../nodes/serverNodes.ts'
import { metricsOfNode } from '../nodes/metricsOfNode.ts'
import type { Rooms } from '../../sync/rooms.ts'

const EXCEEDED = ['rows', 'bytes', 'time', 'bodies', 'budget', 'job', 'worker'] as const
type ExceededBound = (typeof EXCEEDED)[number]

/** What follows committed documents. */
const FOLLOWERS = ['plan', 'profile', 'assets', 'connection', 'anchors', 'suggestions'] as const
type Follower = (typeof FOLLOWERS)[number]

export interface Metrics extends OnStored {
  troubled(trouble: RoomEvent): void
  refused(what: 'socket' | 'frame', failure: SocketFailure): void
  /** A request, a job or a worker came to the end of its bounds, or a person to the end of their budget. */
  exceeded(bound: ExceededBound): void
  /** What follows from a document could not be brought up to date, and is tried again. */
  fellBehind(follower: Follower): void
  /** An answer of the server was sent, or broken off. */
  answered(status: number, durationMs: number): void
  /**
   * @param read reads what is not counted here
   * @returns all figures in Prometheus's text format; null if the sender may not see them
   */
  answer(request: IncomingMessage, read: () => Promise<Now>): Promise<string | null>
}

/** Gauges: values read at the moment of a request. */
interface Now {
  readonly rooms: Rooms['rooms']
  readonly sockets: { readonly openSockets: number }
  readonly live: { readonly openSockets: number }
  readonly nodes: Pick<ServerNodes, 'name' | 'held' | 'degraded' | 'counts'>
  readonly commitUnderWayMs: number
  /** Of the process, the store and the mails. */
  readonly others: readonly Sample[]
}

/** From what SQLite takes without the disk to a disk that is in trouble. */
const COMMIT_SECONDS = [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]
const HTTP_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
const GROUP_ENTRIES = [1, 2, 5, 10, 20, 50, 100, 200, 500]

/** @param token opens them to other machines */
export function createMetrics(token: string | null): Metrics {
  const commits = createHistogram(
    'sid_commit_seconds',
    'How long a transaction of the update log took, failed ones included; on SQLite without its flush.',
    COMMIT_SECONDS,
  )
  const syncs = createHistogram(
    'sid_sync_seconds',
    'How long a flush of the update log took, which acks wait for, failed ones included.',
    COMMIT_SECONDS,
  )
  const groups = createHistogram('sid_commit_group_entries', 'Updates stored by one transaction.', GROUP_ENTRIES)
  const outcomes = createCounter('sid_commits_total', 'Transactions of the update log.', 'outcome', [
    'stored',
    'failed',
  ])
  const frames = createCounter('sid_refused_frames_total', 'Frames that were not taken, by reason.', 'reason', [
    'read-only',
    'bad-frame',
    'document-full',
    'missing-dependencies',
    'too-large',
  ])
  const sockets = createCounter('sid_refused_sockets_total', 'Document sockets that were not let in.', 'reason', [
    'no-session',
    'not-allowed',
    'no-such-document',
    'foreign-origin',
    'store-failing',
    'too-many-sockets',
    'server-full',
  ])
  const answers = createHistogram(
    'sid_http_seconds',
    'How long an answer took, from the request to its last byte.',
    HTTP_SECONDS,
  )
  const statuses = createCounter('sid_http_answers_total', 'Answers by the first digit of their status.', 'status', [
    '2xx',
    '3xx',
    '4xx',
    '5xx',
  ])
  const exceeded = createCounter(
    'sid_exceeded_bounds_total',
    'What came to the end of its bounds, by bound.',
    'bound',
    EXCEEDED,
  )
  const behind = createCounter(
    'sid_projection_failures_total',
    'How often a projection of a document failed; it is tried again after ever longer waits.',
    'of',
    FOLLOWERS,
  )
  const troubles = createCounter('sid_room_events_total', 'What went wrong or was put right in rooms.', 'kind', [
    'commit-failed',
    'load-failed',
    'upkeep-failed',
    'compaction-differs',
    'replica-rebuilt',
    'resynced',
    'bug',
  ])

  return {
    committed({ durationMs, failed }, entries) {
      commits.observe(durationMs / 1000)
      outcomes.add(failed ? 'failed' : 'stored')
      if (!failed) groups.observe(entries)
    },
    synced({ durationMs }) {
      syncs.observe(durationMs / 1000)
    },
    troubled(trouble) {
      if (trouble.kind === 'rejected') frames.add(trouble.why)
      else troubles.add(trouble.kind)
    },
    refused(what, failure) {
      if (what === 'socket') sockets.add(failure)
      else frames.add(failure)
    },
    exceeded(bound) {
      exceeded.add(bound)
    },
    fellBehind: (follower) => behind.add(follower),
    answered(status, durationMs) {
      answers.observe(durationMs / 1000)
      statuses.add(`${String(status)[0]}xx`)
    },
    async answer(request, read) {
      if (!mayReadMetrics(request, token)) return null
      const { rooms, sockets: documents, live, nodes, commitUnderWayMs, others } = await read()
      const { openSockets } = documents
      const open = [...rooms.values()]
      const sessions = open.flatMap((room) => [...room.audience.sockets])
      const queued = sessions.map(({ queuedBytes }) => queuedBytes)
      return writeExposition([
        ...metricsOfNode(nodes),
        gauge('sid_rooms', 'Open documents.', open.length),
        gauge(
          'sid_rooms_live',
          'Open documents that are held as a Y.Doc.',
          open.filter((room) => room.replica.kind === 'live').length,
        ),
        gauge('sid_connections', 'Open document sockets.', openSockets),
        gauge('sid_live_connections', 'Open sockets for notices.', live.openSockets),
        gauge(
          'sid_queue_bytes',
          'Bytes that wait to be sent, all sockets together.',
          queued.reduce((sum, bytes) => sum + bytes, 0),
        ),
        gauge(
          'sid_queue_bytes_most',
          'Bytes that wait to be sent to the slowest socket.',
          queued.reduce((most, bytes) => Math.max(most, bytes), 0),
        ),
        outcomes.sample(),
        commits.sample(),
        gauge(
          'sid_commit_under_way_seconds',
          'How long the transaction of the update log that is under way has taken so far; 0 while there is none.',
          commitUnderWayMs / 1000,
        ),
        syncs.sample(),
        groups.sample(),
        frames.sample(),
        sockets.sample(),
        behind.sample(),
        troubles.sample(),
        exceeded.sample(),
        statuses.sample(),
        answers.sample(),
        ...others,
      ])
    },
  }
}
