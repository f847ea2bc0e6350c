import { useEffect } from 'react'
import type * as Y from 'yjs'

/**
 * Sends every undo and redo to the plan's one undo manager: from a key, a menu, or shaking a phone. A browser's own
 * undo of a field knows nothing of others' changes and would bring back old text. Inputs that hold no shared text (a
 * search in a list) keep theirs.
 */
export function useUndoKeys(undo: Y.UndoManager): void {
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isOwnInput(event.target)) return
      const key = event.key.toLowerCase()
      if (key !== 'z' && key !== 'y') return
      event.preventDefault()
      event.stopPropagation()
      if (key === 'y' || event.shiftKey) undo.redo()
      else undo.undo()
    }
    function onBeforeInput(event: InputEvent): void {
      if (isOwnInput(event.target)) return
      if (event.inputType === 'historyUndo') undo.undo()
      else if (event.inputType === 'historyRedo') undo.redo()
      else return
      event.preventDefault()
    }
    addEventListener('keydown', onKey, { capture: true })
    addEventListener('beforeinput', onBeforeInput, { capture: true })
    return () => {
      removeEventListener('keydown', onKey, { capture: true })
      removeEventListener('beforeinput', onBeforeInput, { capture: true })
    }
  }, [undo])
}

/** Inputs that hold no text of their own to undo. */
const WITHOUT_TEXT = new Set(['date', 'time', 'radio', 'checkbox'])

function isOwnInput(target: EventTarget | null): boolean {
  const isInput = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
  return isInput && target.dataset.shared === undefined && !WITHOUT_TEXT.has(target.type)
}
