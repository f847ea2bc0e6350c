import { Trans, useLingui } from '@lingui/react/macro'
import { hasChanges, type ReportChanges } from '../../../shared/reports/reportChanges.ts'
import { REPORT_SECTIONS } from '../../../shared/reports/sections.ts'
import { Callout } from '../../ui/Callout.tsx'
import { labelOf } from '../../ui/forms/labelOf.ts'
import { listWithCommas } from '../../ui/formats/lists.ts'

/** Says which parts of a report are not in what was submitted. */
export function ChangedSince({ changes }: { readonly changes: ReportChanges }) {
  const { t } = useLingui()
  if (!hasChanges(changes)) return null
  const places = [
    ...changes.sections.map((id) => labelOf(REPORT_SECTIONS, id)),
    ...changes.activities.map(({ title }) => (title.trim() === '' ? t`Untitled activity` : title)),
    ...(changes.areFiguresPublic ? [t`Figures also public`] : []),
    ...(changes.isQuotable ? [t`Permission to quote`] : []),
  ]
  const names = listWithCommas(places)
  return (
    <Callout>
      <Trans>Changed since you submitted, and not in what others read: {names}</Trans>
    </Callout>
  )
}
