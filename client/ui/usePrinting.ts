import { useSyncExternalStore } from 'react'

const PRINT = matchMedia('print')

function follow(listener: () => void): () => void {
  PRINT.addEventListener('change', listener)
  return () => PRINT.removeEventListener('change', listener)
}

/** Whether the page is being printed. It then shows everything that a screen opens step by step. */
export function usePrinting(): boolean {
  return useSyncExternalStore(follow, () => PRINT.matches)
}
