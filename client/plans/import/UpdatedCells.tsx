import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { ACTIVITY_FIELDS } from '../../../shared/plans/activityFields.ts'
import type { UpdatedCell } from './rows/updates.ts'

const SHOWN = 50
const LONGEST = 80

const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)

/** The plan's current values that differ from the file, before they are replaced. */
export function UpdatedCells({ cells }: { readonly cells: readonly UpdatedCell[] }) {
  const { i18n, t } = useLingui()
  if (cells.length === 0) {
    return (
      <p className="meta">
        <Trans>The activities that are in the plan already say the same as the file.</Trans>
      </p>
    )
  }
  return (
    <details className="import-updates" open={cells.length <= 5}>
      <summary>
        <Plural value={cells.length} one="# field of the plan changes" other="# fields of the plan change" />
      </summary>
      <ul className="unread-cells">
        {cells.slice(0, SHOWN).map(({ id, title, key, now, next }) => (
          <li key={`${id}/${key}`}>
            <b>
              {title}, {i18n._(ACTIVITY_FIELDS[key].label)}
            </b>
            : <del>{short(now) || t`empty`}</del> → <ins>{short(next) || t`empty`}</ins>
          </li>
        ))}
      </ul>
      {cells.length > SHOWN && (
        <p className="meta">
          <Plural value={cells.length - SHOWN} one="and # more" other="and # more" />
        </p>
      )}
    </details>
  )
}
