import { useLingui } from '@lingui/react/macro'
import type { TaskView } from '../../shared/tasks/taskView.ts'
import { useEditing } from '../fields/editing.ts'
import { TrashList } from '../ui/TrashList.tsx'
import { setTrashed } from './taskEdits.ts'

/** Tasks that went to the trash by themselves. */
export function TaskTrash({ trash }: { readonly trash: readonly TaskView[] }) {
  const { t } = useLingui()
  const editing = useEditing()
  return (
    <TrashList
      trash={trash.map(({ id, what }) => ({ id, title: what.trim() === '' ? t`Untitled task` : what }))}
      onRestore={(id) => setTrashed(editing, id, false)}
    />
  )
}
