import { useLingui } from '@lingui/react/macro'
import { useEditing } from '../../fields/editing.ts'
import { undoOfLatest } from '../../fields/undo/undoOfLatest.ts'
import { announce, showToast } from '../../ui/announce.ts'

/** Says what the latest step did, and offers to take that step back. */
export function useUndoToast(): (text: string) => void {
  const { t } = useLingui()
  const editing = useEditing()
  return (text) => {
    const undo = undoOfLatest(editing)
    showToast(text, {
      label: t`Undo`,
      run() {
        if (!undo()) announce(t`You have made other changes since. Use Undo to go back step by step.`)
      },
    })
  }
}
