import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useEditing } from '../../fields/editing.ts'
import { announce, showToast } from '../../ui/announce.ts'
import { undoOfLatest } from './bulkEdits.ts'

/** Says how many activities the latest step changed, and offers to take that step back. */
export function useAnnounceEdited(): (count: number) => void {
  const { t } = useLingui()
  const editing = useEditing()
  return (count) => {
    if (count === 0) return announce(t`No change: all selected activities already have this value`)
    const undo = undoOfLatest(editing)
    const text = t`${plural(count, { one: '# activity changed', other: '# activities changed' })}`
    showToast(text, {
      label: t`Undo`,
      run() {
        if (!undo()) announce(t`You have made other changes since. Use Undo to go back step by step.`)
      },
    })
  }
}
