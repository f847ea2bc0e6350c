import type * as Y from 'yjs'
import type { ActivityId } from '../../../../shared/ids.ts'
import { activityMap } from '../../../../shared/plans/layout.ts'
import { SharedTextArea } from '../../../fields/carets/SharedTextArea.tsx'
import { useEditing } from '../../../fields/editing.ts'
import { FieldFrame } from '../../../fields/FieldFrame.tsx'
import { useNestedText } from '../../../fields/useEntry.ts'
import type { TextColumn } from '../columns.ts'

interface TextCellProps {
  readonly activity: ActivityId
  readonly column: TextColumn
  readonly label: string
}

/**
 * The editor of a shared text in its cell. It takes the focus when it mounts, with the caret at the end: the browser
 * then types the key that opened it, after the existing text.
 */
export function TextCell({ activity, column, label }: TextCellProps) {
  const { doc } = useEditing()
  const map = activityMap(doc, activity)
  return map === null ? null : <Bound map={map} activity={activity} column={column} label={label} />
}

function Bound({ map, activity, column, label }: TextCellProps & { readonly map: Y.Map<unknown> }) {
  const text = useNestedText(map, column)
  return (
    <FieldFrame item={activity} field={column}>
      {text !== null && <SharedTextArea text={text} className="cell-text" rows={1} aria-label={label} takesFocus />}
    </FieldFrame>
  )
}
