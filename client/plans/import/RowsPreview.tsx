import { useState } from 'react'
import { plural } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import { ACTIVITY_TYPES } from '../../../shared/taxonomy.ts'
import { Button } from '../../ui/Button.tsx'
import { labelOf } from '../../ui/forms/labelOf.ts'
import { shortDays } from '../../ui/formats/when.ts'
import { THEME_OPTIONS } from '../../ui/facts/themeOptions.ts'
import { Chips, WhereText } from '../../ui/facts/ShortFacts.tsx'
import { ColumnHeads } from '../../ui/blocks/ColumnHeads.tsx'
import type { ImportedRow } from './rows/planImport.ts'

const SHOWN_AT_FIRST = 3
const SHOWN_AT_MOST = 100

interface RowsPreviewProps {
  readonly rows: readonly ImportedRow[]
  readonly activities: readonly ActivityView[]
}

/** The first activities as they will be. */
export function RowsPreview({ rows, activities }: RowsPreviewProps) {
  const { t } = useLingui()
  const [isOpen, setOpen] = useState(false)
  if (rows.length === 0) return null
  const byId = new Map(activities.map((activity) => [activity.id, activity]))
  const shown = rows.slice(0, isOpen ? SHOWN_AT_MOST : SHOWN_AT_FIRST)
  const shownCount = shown.length
  return (
    <section className="paper import-part" aria-labelledby="import-preview">
      <div className="between import-part-head">
        <h3 id="import-preview">
          <Trans>As they will be</Trans>
        </h3>
        <span className="row">
          <span className="meta">{t`${shownCount} of ${plural(rows.length, { other: '#' })}`}</span>
          {!isOpen && rows.length > SHOWN_AT_FIRST && (
            <Button kind="quiet" onPress={() => setOpen(true)}>
              <Plural value={Math.min(rows.length, SHOWN_AT_MOST)} one="Show #" other="Show #" />
            </Button>
          )}
        </span>
      </div>
      <div className="import-rows">
        <table className="import-table" aria-labelledby="import-preview">
          <colgroup>
            <col />
            <col className="w-themes" />
            <col className="w-when" />
            <col className="w-when" />
            <col className="w-row" />
          </colgroup>
          <ColumnHeads columns={[t`Activity`, t`Themes`, t`When`, t`Where`, t`Row`]} />
          <tbody>
            {shown.map((row) => (
              <PreviewRow
                key={row.number}
                row={row}
                before={row.existing === null ? undefined : byId.get(row.existing)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

interface PreviewRowProps {
  readonly row: ImportedRow
  /** The activity that the row updates. */
  readonly before: ActivityView | undefined
}

function PreviewRow({ row: { number, draft }, before }: PreviewRowProps) {
  const { t } = useLingui()
  const merged = { ...before, ...draft } as Partial<ActivityView>
  const { title = '', type = null, themes = [], places = [], format = null, startsOn = null, endsOn = null } = merged
  return (
    <tr>
      <th scope="row">
        {title}
        {type !== null && <small>{labelOf(ACTIVITY_TYPES, type)}</small>}
      </th>
      <td>
        <Chips labels={themes.map((theme) => labelOf(THEME_OPTIONS, theme))} missing="" />
      </td>
      <td data-label={t`When`}>{shortDays({ startsOn, endsOn })}</td>
      <td data-label={t`Where`}>
        <WhereText activity={{ places, format }} />
      </td>
      <td className="meta">{before === undefined ? t`${number} · new` : t`${number} · updates one`}</td>
    </tr>
  )
}
