import type { Logger } from 'pino'
import type { RoomEvent } from '../sync/roomDeps.ts'

/** Logs without content and without people. */
export function reportRoomEvent(logger: Logger, trouble: RoomEvent): void {
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
