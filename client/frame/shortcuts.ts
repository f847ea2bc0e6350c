/** Keys that work on every page. */
import { useEffect } from 'react'
import { isSingleKey } from '../ui/keys/singleKeys.ts'

export interface GlobalKeys {
  readonly onFind: () => void
  readonly onHelp: () => void
}

/** Ctrl+K or Cmd+K everywhere; "?" only while nobody is typing. */
export function useGlobalKeys({ onFind, onHelp }: GlobalKeys): void {
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      // On selected words of a text the key makes a link.
      if (event.defaultPrevented) return
      if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        onFind()
      } else if (event.key === '?' && isSingleKey(event)) {
        event.preventDefault()
        onHelp()
      }
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [onFind, onHelp])
}

/** The label of the modifier key on this system. */
export const isApple: boolean = /Mac|iPhone|iPad/.test(navigator.userAgent)
