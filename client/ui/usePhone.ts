import { useSyncExternalStore } from 'react'

/** The same width as in the style sheets, where rows become cards. */
const PHONE = '(max-width: 640px)'

export function usePhone(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = matchMedia(PHONE)
      media.addEventListener('change', listener)
      return () => media.removeEventListener('change', listener)
    },
    () => matchMedia(PHONE).matches,
  )
}
