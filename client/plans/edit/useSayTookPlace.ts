import { useLingui } from '@lingui/react/macro'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import { useEditing } from '../../fields/editing.ts'
import { setTookPlaceOf } from '../grid/bulkEdits.ts'
import { useUndoToast } from './useUndoToast.ts'

/** Says in one press that an activity took place as planned. The panel asks about differences. */
export function useSayTookPlace(): (activity: ActivityView) => void {
  const { t } = useLingui()
  const editing = useEditing()
  const toast = useUndoToast()
  return (activity) => {
    const title = activity.title.trim() === '' ? t`Untitled activity` : activity.title
    setTookPlaceOf(editing, [activity], 'as-planned')
    toast(t`“${title}” took place as planned`)
  }
}
