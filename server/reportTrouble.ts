import type { Logger } from 'pino'
import type { RoomTrouble } from './sync/roomWorld.ts'

/** Logs without content and without people. */
export function reportTrouble(logger: Logger, trouble: RoomTrouble): void {
  switch (trouble.kind) {
    case 'rejected':
      logger.debug(trouble, 'content was refused')
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
      logger.error('error' in trouble ? { ...trouble, err: trouble.error } : trouble, trouble.kind)
  }
}
