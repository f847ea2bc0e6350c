/** Opens the rooms with their needs: the log, workers beside the thread, and counters of their events. */
import type { DocumentName } from '../../shared/ids.ts'
import { CURRENT_LAYOUT } from '../documents/currentLayout.ts'
import { systemClock } from '../pacing/clock.ts'
import { groupCommits } from '../store/groupCommit.ts'
import { measureByThread } from '../sync/budget/measure.ts'
import { createCondenseWorker } from '../sync/condenseWorker.ts'
import { createDiffWorker } from '../sync/diff/diffWorker.ts'
import type { RoomEvent } from '../sync/roomDeps.ts'
import { createRooms } from '../sync/rooms.ts'
import type { Logger } from 'pino'
import type { UpdateLog } from '../store/updateLog.ts'
import type { Metrics } from './figures/metrics.ts'
import type { ServerNodes } from './nodes/serverNodes.ts'

interface RoomsDeps {
  readonly log: UpdateLog
  readonly nodes: Pick<ServerNodes, 'isOurs' | 'now'>
  readonly logger: Logger
}

/** @returns the rooms, the documents whose commits fail at the moment, and how long the commit that is under way has taken */
export function openRooms({ log, logger, nodes }: RoomsDeps, metrics: Metrics) {
  const failing = new Set<DocumentName>()
  const condensing = createCondenseWorker()
  const diffing = createDiffWorker()
  const grouped = groupCommits(log, systemClock, metrics)
  const rooms = createRooms({
    log: { ...log, ...grouped },
    condense: condensing.condense,
    diffElsewhere: diffing.diff,
    piecesElsewhere: diffing.pieces,
    clock: systemClock,
    measure: measureByThread(() => systemClock.now()),
    layout: CURRENT_LAYOUT,
    mayTidy: () => nodes.isOurs('documents'),
    sharedNow: () => nodes.now(),
    onEvent(event) {
      if (event.kind === 'commit-failed') failing.add(event.document)
      if (event.kind === 'commit-works-again') failing.delete(event.document)
      metrics.troubled(event)
      reportRoomEvent(logger, event)
    },
  })
  return {
    rooms,
    failing: failing as ReadonlySet<DocumentName>,
    commitUnderWayMs: () => grouped.commitUnderWayMs(),
    condensing,
    diffing,
  }
}

/** Logs without content and without people. */
function reportRoomEvent(logger: Logger, trouble: RoomEvent): void {
  switch (trouble.kind) {
    case 'rejected':
      logger.debug(trouble, 'content was refused')
      return
    case 'resynced':
      logger.debug(trouble, 'a slow socket was brought up to date')
      return
    case 'replica-rebuilt':
    case 'commit-works-again':
      logger.info(trouble, trouble.kind)
      return
    case 'commit-failed':
    case 'load-failed':
    case 'upkeep-failed':
    case 'compaction-differs':
    case 'bug':
      logger.error(withoutError(trouble), trouble.kind)
  }
}

/** The error goes in once and through {@link describeError}: as it is, everything that hangs on it would be written. */
function withoutError(trouble: RoomEvent): object {
  if (!('error' in trouble)) return trouble
  const { error, ...rest } = trouble
  return { ...rest, err: error }
}
