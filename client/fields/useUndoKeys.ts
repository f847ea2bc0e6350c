import { useEffect, useRef } from 'react'
import { useLingui } from '@lingui/react/macro'
import { announce } from '../ui/announce.ts'
import type { UndoSteps } from './undo/inOneOrder.ts'

/**
 * Sends every undo and redo to the plan's one undo manager: from a key, a menu, or shaking a phone. A browser's own
 * undo of a field knows nothing of others' changes and would bring back old text. Inputs that hold no shared text (a
 * search in a list) keep theirs.
 */
export function useUndoKeys(undo: UndoSteps): void {
  const { t } = useLingui()
  const sayNothing = useRef<(kind: 'undo' | 'redo') => void>(() => {})
  useEffect(() => {
    sayNothing.current = (kind) => announce(kind === 'undo' ? t`Nothing more to undo` : t`Nothing more to redo`)
  })
  useEffect(() => {
    function run(kind: 'undo' | 'redo'): void {
      if (undo.has(kind)) undo[kind]()
      else sayNothing.current(kind)
    }
    function onKey(event: KeyboardEvent): void {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isOwnInput(event.target)) return
      const key = event.key.toLowerCase()
      if (key !== 'z' && key !== 'y') return
      event.preventDefault()
      event.stopPropagation()
      run(key === 'y' || event.shiftKey ? 'redo' : 'undo')
    }
    function onBeforeInput(event: InputEvent): void {
      if (isOwnInput(event.target)) return
      if (event.inputType === 'historyUndo') run('undo')
      else if (event.inputType === 'historyRedo') run('redo')
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
