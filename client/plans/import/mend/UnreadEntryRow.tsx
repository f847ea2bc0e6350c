import { Trans, useLingui } from '@lingui/react/macro'
import { ACTIVITY_FIELDS } from '../../../../shared/plans/activityFields.ts'
import { MendActions } from './MendActions.tsx'
import { leaveOut, mendCells, type Mends } from '../rows/mends.ts'
import type { UnreadEntry } from '../rows/unreadEntries.ts'
import { unreadReason } from './unreadReason.ts'

interface UnreadEntryRowProps {
  readonly entry: UnreadEntry
  readonly likelyDay: string | null
  readonly mends: Mends
  readonly onMend: (mends: Mends) => void
}

/** One row or cell that cannot be read: its text, the reason, and the remedies. */
export function UnreadEntryRow({ entry, likelyDay, mends, onMend }: UnreadEntryRowProps) {
  const { i18n } = useLingui()
  const isCell = entry.kind === 'cell'
  const rows = isCell ? [entry.row] : entry.rows
  const column = isCell ? entry.cell.column : entry.column
  const above = isCell ? null : entry.above
  const numbers = rows.length === 1 ? `${rows[0]}` : `${rows[0]}–${rows.at(-1)}`
  const places = rows.map((row) => ({ row, column }))
  return (
    <tr>
      <th scope="row">{numbers}</th>
      <td>
        {isCell ? (
          <code>{entry.cell.text}</code>
        ) : (
          <em>
            <Trans>empty title</Trans>
          </em>
        )}
      </td>
      <td>
        {unreadReason(i18n, entry)}
        {above !== null && (
          <small>
            <Trans>
              If these cells are merged, row {above.row} has the title: “{above.text}”.
            </Trans>
          </small>
        )}
      </td>
      <td>
        <MendActions
          numbers={numbers}
          fieldKey={isCell ? entry.cell.key : 'title'}
          field={i18n._(ACTIVITY_FIELDS[isCell ? entry.cell.key : 'title'].label)}
          text={isCell ? entry.cell.text : ''}
          above={above}
          likelyDay={likelyDay}
          onSet={(text) => onMend(mendCells(mends, places, text))}
          onLeaveOut={() => onMend(leaveOut(mends, rows))}
        />
      </td>
    </tr>
  )
}
