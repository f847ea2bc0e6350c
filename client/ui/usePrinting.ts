import { useSyncExternalStore } from 'react'

const PRINT = matchMedia('print')

function follow(listener: () => void): () => void {
  PRINT.addEventListener('change', listener)
  return () => PRINT.removeEventListener('change', listener)
}

/** Whether the page is just being printed: then it shows what a screen opens one by one. */
export function usePrinting(): boolean {
  return useSyncExternalStore(follow, () => PRINT.matches)
}
