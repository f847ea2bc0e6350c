import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { ACTIVITY_FIELDS } from '../../../../shared/plans/activityFields.ts'
import { PROBLEM_LABELS } from '../../cells/problemLabels.ts'
import type { ImportedRow } from '../rows/planImport.ts'

const SHOWN = 50

/** Values left out of cells that are written, and values that could mean something else. */
export function DoubtedCells({ rows }: { readonly rows: readonly ImportedRow[] }) {
  const { i18n, t } = useLingui()
  const doubts = rows.flatMap(({ number, doubts: found }) => found.map((doubt) => ({ number, ...doubt })))
  if (doubts.length === 0) return null
  return (
    <details className="paper import-part import-doubts" open={doubts.length <= 5}>
      <summary>
        <Plural value={doubts.length} one="# cell was read in part" other="# cells were read in part" />
      </summary>
      <ul className="unread-cells">
        {doubts.slice(0, SHOWN).map(({ number, key, problem }) => (
          <li key={`${number}/${key}/${problem.text}`}>
            <b>{t`Row ${number}, ${i18n._(ACTIVITY_FIELDS[key].label)}`}</b> “{problem.text}”.{' '}
            {i18n._(PROBLEM_LABELS[problem.kind])}
          </li>
        ))}
      </ul>
      {doubts.length > SHOWN && (
        <p className="meta">
          <Trans>
            and <Plural value={doubts.length - SHOWN} one="# more" other="# more" />
          </Trans>
        </p>
      )}
    </details>
  )
}
