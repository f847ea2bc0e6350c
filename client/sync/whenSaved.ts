/** Waits until the server has stored every edit made here. */
import type { OpenDocument } from './openDocument.ts'

/**
 * While the server cannot be reached it keeps waiting: local edits are sent when it is back.
 * @returns false if the wait was stopped, or the document ended
 */
export function whenSaved(
  document: Pick<OpenDocument, 'state' | 'subscribe' | 'hurry'>,
  stop: AbortSignal,
): Promise<boolean> {
  return new Promise((resolve) => {
    const unsubscribe = document.subscribe(look)
    function end(saved: boolean): void {
      unsubscribe()
      stop.removeEventListener('abort', look)
      resolve(saved)
    }
    function look(): void {
      const state = document.state()
      if (stop.aborted || state.phase !== 'open') end(false)
      else if (state.save.kind === 'saved') end(true)
    }
    stop.addEventListener('abort', look)
    document.hurry()
    look()
  })
}
