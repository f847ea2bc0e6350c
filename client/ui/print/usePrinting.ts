import { useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'

const PRINT = matchMedia('print')
const listeners = new Set<() => void>()
const now = (): string => new Date().toISOString()
let since = PRINT.matches ? now() : null
let isBetweenEvents = false

/**
 * A browser counts the pages as soon as the handlers of `beforeprint` have run. Later content is cut off, so everything
 * is rendered within the handler.
 */
function set(isPrinting: boolean): void {
  if (isPrinting === (since !== null)) return
  since = isPrinting ? now() : null
  flushSync(() => {
    for (const listener of listeners) listener()
  })
}

addEventListener('beforeprint', () => {
  isBetweenEvents = true
  set(true)
})
addEventListener('afterprint', () => {
  isBetweenEvents = false
  set(false)
})
// Emulating print media sends no event of printing. During printing, Chromium turns back to the screen to wait for a
// font that only the paper needs: content rendered for paper must stay until `afterprint`.
PRINT.addEventListener('change', () => {
  if (!isBetweenEvents) set(PRINT.matches)
})

function follow(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The moment at which the page is printed; null on a screen. */
export const useMomentOfPrinting = (): string | null => useSyncExternalStore(follow, () => since)

/** Whether the page is being printed. It then shows everything that a screen opens step by step. */
export const usePrinting = (): boolean => useMomentOfPrinting() !== null
