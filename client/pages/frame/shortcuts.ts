/** Keys that work on every page. */
import { useEffect } from 'react'
import { singleKeysOn } from '../../ui/singleKeys.ts'

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
      } else if (event.key === '?' && isShortcut(event)) {
        event.preventDefault()
        onHelp()
      }
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [onFind, onHelp])
}

const isShortcut = (event: KeyboardEvent): boolean =>
  !event.ctrlKey && !event.metaKey && !event.defaultPrevented && !isTyping(event) && singleKeysOn()

function isTyping({ target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false
  // In a grid a sign begins to edit the cell.
  return target.isContentEditable || target.closest('input, textarea, select, [role="textbox"], [role="grid"]') !== null
}

/** The label of the modifier key on this system. */
export const isApple: boolean = /Mac|iPhone|iPad/.test(navigator.userAgent)
