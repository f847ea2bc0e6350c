import { useSyncExternalStore } from 'react'

/** The same width as in panel.css, where the panel becomes a sheet. */
const NARROW = '(max-width: 1180px)'

/** Whether the side panel covers the list instead of standing beside it. */
export function usePanelCovers(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = matchMedia(NARROW)
      media.addEventListener('change', listener)
      return () => media.removeEventListener('change', listener)
    },
    () => matchMedia(NARROW).matches,
  )
}
