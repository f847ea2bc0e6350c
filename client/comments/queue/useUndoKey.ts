import { useEffect } from 'react'
import { runToastAction } from '../../ui/announce.ts'

/** Ctrl or Cmd and Z undoes the action in the shown message, except in a text, which has an undo of its own. */
export function useUndoKey(): void {
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      const { key, ctrlKey, metaKey, shiftKey, altKey, target, defaultPrevented } = event
      if (key !== 'z' || !(ctrlKey || metaKey) || shiftKey || altKey || defaultPrevented) return
      const isText = target instanceof HTMLElement && (target.isContentEditable || target.matches(TEXTS))
      if (!isText && runToastAction()) event.preventDefault()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}

const TEXTS = 'input:not([type=checkbox], [type=radio]), textarea'
