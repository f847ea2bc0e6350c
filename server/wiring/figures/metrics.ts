/** The metrics for an operator: counts and sizes, without names or content. */
import type { IncomingMessage } from 'node:http'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { SocketFailure } from '../../../shared/failures.ts'
import { mayReadMetrics } from '../../http/metricsAccess.ts'
import type { OnStored } from '../../store/groupCommit.ts'
import type { RoomEvent } from '../../sync/roomDeps.ts'
import { DOCUMENT_KINDS } from '../../../shared/documents/kinds.ts'
import { VERSION } from '../../version.ts'

const EXCEEDED = ['rows', 'bytes', 'time', 'bodies', 'budget', 'job', 'worker'] as const
type ExceededBound = (typeof EXCEEDED)[number]

/** The followers of committed documents: a projection for each kind, and two more. */
const FOLLOWERS = [...DOCUMENT_KINDS, 'anchors', 'suggestions'] as const
type Follower = (typeof FOLLOWERS)[number]

export interface Metrics extends OnStored {
  troubled(trouble: RoomEvent): void
  refused(what: 'socket' | 'frame', failure: SocketFailure): void
  /** A request, a job or a worker came to the end of its bounds, or a person to the end of their budget. */
  exceeded(bound: ExceededBound): void
  /** Data derived from a document could not be brought up to date; it is tried again. */
  fellBehind(follower: Follower): void
  /** An answer of the server was sent, or broken off. */
  answered(status: number, durationMs: number): void
  /**
   * @param read reads figures that are not counted here
   * @returns all figures in Prometheus's text format; null if the sender may not see them
   */
  answer(request: IncomingMessage, read: () => Promise<readonly Figure[]>): Promise<string | null>
}

/** A value of the moment, or one for each set of labels. */
export interface Figure {
  readonly name: string
  readonly help: string
  readonly values: readonly { readonly labels?: Readonly<Record<string, string>>; readonly value: number }[]
}

export const figure = (name: string, help: string, value: number): Figure => ({ name, help, values: [{ value }] })

/** From SQLite's times without the disk to those of a failing disk. */
const COMMIT_SECONDS = [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]
const HTTP_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
const GROUP_ENTRIES = [1, 2, 5, 10, 20, 50, 100, 200, 500]

const FRAMES = ['read-only', 'bad-frame', 'document-full', 'missing-dependencies', 'too-large']
const SOCKETS = [
  'no-session',
  'not-allowed',
  'no-such-document',
  'foreign-origin',
  'store-failing',
  'too-many-sockets',
  'server-full',
]
const ROOM_EVENTS = [
  'commit-failed',
  'load-failed',
  'upkeep-failed',
  'compaction-differs',
  'replica-rebuilt',
  'resynced',
  'bug',
]

/** @param token opens them to other machines */
export function createMetrics(token: string | null): Metrics {
  const registry = new Registry()
  const { commits, outcomes, syncs, groups } = commitMetrics(registry)
  const count = countersIn(registry)
  const frames = count('sid_refused_frames_total', 'Frames that were not taken, by reason.', 'reason', FRAMES)
  const sockets = count('sid_refused_sockets_total', 'Document sockets that were not let in.', 'reason', SOCKETS)
  const troubles = count('sid_room_events_total', 'What went wrong or was put right in rooms.', 'kind', ROOM_EVENTS)
  const exceeded = count(
    'sid_exceeded_bounds_total',
    'What came to the end of its bounds, by bound.',
    'bound',
    EXCEEDED,
  )
  const behind = count(
    'sid_projection_failures_total',
    'How often a projection of a document failed; it is tried again after ever longer waits.',
    'of',
    FOLLOWERS,
  )
  const statuses = count('sid_http_answers_total', 'Answers by the first digit of their status.', 'status', [
    '2xx',
    '3xx',
    '4xx',
    '5xx',
  ])
  const answers = histogram(
    registry,
    'sid_http_seconds',
    'How long an answer took, from the request to its last byte.',
    HTTP_SECONDS,
  )
  const show = gaugesIn(registry)
  let isAsked = false

  return {
    committed({ durationMs, failed }, entries) {
      commits.observe(durationMs / 1000)
      outcomes(failed ? 'failed' : 'stored')
      if (!failed) groups.observe(entries)
    },
    synced: ({ durationMs }) => syncs.observe(durationMs / 1000),
    troubled: (trouble) => (trouble.kind === 'rejected' ? frames(trouble.why) : troubles(trouble.kind)),
    refused: (what, failure) => (what === 'socket' ? sockets(failure) : frames(failure)),
    exceeded,
    fellBehind: behind,
    answered(status, durationMs) {
      answers.observe(durationMs / 1000)
      statuses(`${String(status)[0]}xx`)
    },
    async answer(request, read) {
      if (!mayReadMetrics(request, token)) return null
      // Figures of the process cost a timer: a server that nobody asks has none.
      if (!isAsked) collectDefaultMetrics({ register: registry })
      isAsked = true
      const release: Figure = {
        name: 'sid_build_info',
        help: 'This release.',
        values: [{ labels: { version: VERSION }, value: 1 }],
      }
      show([release, ...(await read())])
      return registry.metrics()
    },
  }
}

const commitMetrics = (registry: Registry) => ({
  commits: histogram(
    registry,
    'sid_commit_seconds',
    'How long a transaction of the update log took, failed ones included; on SQLite without its flush.',
    COMMIT_SECONDS,
  ),
  outcomes: countersIn(registry)('sid_commits_total', 'Transactions of the update log.', 'outcome', [
    'stored',
    'failed',
  ]),
  syncs: histogram(
    registry,
    'sid_sync_seconds',
    'How long a flush of the update log took, which acks wait for, failed ones included.',
    COMMIT_SECONDS,
  ),
  groups: histogram(registry, 'sid_commit_group_entries', 'Updates stored by one transaction.', GROUP_ENTRIES),
})

const histogram = (registry: Registry, name: string, help: string, buckets: number[]) =>
  new Histogram({ name, help, buckets, registers: [registry] })

/**
 * Makes a counter with one label. All its values exist from the beginning: `rate()` misses a counter that appears with
 * its first count.
 */
const countersIn = (registry: Registry) => (name: string, help: string, label: string, values: readonly string[]) => {
  const counter = new Counter({ name, help, labelNames: [label], registers: [registry] })
  for (const value of values) counter.inc({ [label]: value }, 0)
  return (value: string): void => counter.inc({ [label]: value })
}

/** Replaces the shown values with current ones: a value that could not be read is shown as missing, not as it was. */
function gaugesIn(registry: Registry): (figures: readonly Figure[]) => void {
  let shown: readonly string[] = []
  return (figures) => {
    for (const name of shown) registry.removeSingleMetric(name)
    const known = figures.filter(({ values }) => values.length > 0)
    for (const { name, help, values } of known) {
      const labelNames = Object.keys(values[0]?.labels ?? {})
      const gauge = new Gauge({ name, help, labelNames, registers: [registry] })
      for (const { labels = {}, value } of values) gauge.set(labels, value)
    }
    shown = known.map(({ name }) => name)
  }
}
