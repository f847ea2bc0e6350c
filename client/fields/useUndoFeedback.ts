import { useEffect, useRef } from 'react'
import { useEditing } from './editing.ts'
import { pathOfChange } from './undo/undo.ts'

/** Reports the path of an undone or redone edit: the name of the root and the keys down to the deepest change. */
export function useUndoFeedback(onUndone: (path: readonly string[], type: 'undo' | 'redo') => void): void {
  const { doc, undo } = useEditing()
  const latest = useRef(onUndone)
  useEffect(() => {
    latest.current = onUndone
  })
  useEffect(() => {
    const onPopped: Parameters<typeof undo.on<'stack-item-popped'>>[1] = ({ changedParentTypes, type }) => {
      latest.current(pathOfChange(doc, changedParentTypes), type)
    }
    undo.on('stack-item-popped', onPopped)
    return () => undo.off('stack-item-popped', onPopped)
  }, [doc, undo])
}
