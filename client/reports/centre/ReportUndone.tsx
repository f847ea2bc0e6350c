import { useLingui } from '@lingui/react/macro'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import { REPORT_SECTIONS } from '../../../shared/reports/sections.ts'
import { fieldId } from '../../fields/FieldFrame.tsx'
import { frameOf, showFrameWhenThere } from '../../fields/showFrame.ts'
import { useUndoFeedback } from '../../fields/useUndoFeedback.ts'
import { announce } from '../../ui/announce.ts'
import { labelOf } from '../../ui/forms/labelOf.ts'

/** Activities in the plan, and the words about them in the report. */
const ENTRIES: ReadonlySet<string> = new Set(['activities', 'words'])

interface ReportUndoneProps {
  readonly activities: readonly Pick<ActivityView, 'id' | 'title'>[]
  /** Opens an activity. */
  readonly onOpen: (activity: string) => void
}

/** Announces what an undo or redo was about, in the report or in the plan beside it, and shows it. */
export function ReportUndone({ activities, onOpen }: ReportUndoneProps) {
  const { t } = useLingui()
  useUndoFeedback(([root, key, ...rest], type) => {
    if (root === undefined) return
    const name = nameOf(root, key)
    announce(type === 'undo' ? t`Undone: ${name}` : t`Redone: ${name}`)
    if (ENTRIES.has(root) && key !== undefined) {
      onOpen(key)
      showFrameWhenThere(() => frameOf(fieldId(key, rest.join('/'))))
    } else showFrameWhenThere(() => frameOf(fieldId(null, root === 'meta' ? [key, ...rest].join('/') : root)))
  })

  function nameOf(root: string, key: string | undefined): string {
    if (root === 'meta') return t`a choice`
    if (!ENTRIES.has(root)) return labelOf(REPORT_SECTIONS, root)
    const title = activities.find(({ id }) => id === key)?.title.trim() ?? ''
    return title === '' ? t`Untitled activity` : title
  }
  return null
}
