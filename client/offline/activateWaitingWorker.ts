import type { PageMessage } from './pageMessage.ts'

/** Asks a worker that waits to start at once, though pages of the earlier build are still open. */
export function activateWaitingWorker(waiting: ServiceWorker): void {
  waiting.postMessage('take over' satisfies PageMessage, [])
}
