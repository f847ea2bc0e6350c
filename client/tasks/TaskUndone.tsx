import { useLingui } from '@lingui/react/macro'
import type { TaskView } from '../../shared/tasks/taskView.ts'
import { fieldId } from '../fields/FieldFrame.tsx'
import { frameOf, showFrame } from '../fields/showFrame.ts'
import { useUndoFeedback } from '../fields/useUndoFeedback.ts'
import { announce } from '../ui/announce.ts'

/** Announces which task an undo or redo was about, and shows it if it is on the page. */
export function TaskUndone({ tasks }: { readonly tasks: readonly TaskView[] }) {
  const { t } = useLingui()
  useUndoFeedback(([, id], type) => {
    if (id === undefined) return
    const what = tasks.find((task) => task.id === id)?.what.trim() ?? ''
    const name = what === '' ? t`task` : t`task “${what}”`
    announce(type === 'undo' ? t`Undone: ${name}` : t`Redone: ${name}`)
    setTimeout(() => showFrame(frameOf(fieldId(id, 'what'))), 60)
  })
  return null
}
