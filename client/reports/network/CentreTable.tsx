import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from 'react-router'
import type { CampaignId } from '../../../shared/ids.ts'
import type { ReportListItem } from '../../../shared/reports/api.ts'
import type { NetworkSummary } from '../../../shared/reports/networkSummary.ts'
import { reportHref } from '../../../shared/reports/reportHref.ts'
import type { CentreOf } from '../../ui/centreName.ts'
import { Flag } from '../../ui/Flag.tsx'
import { momentOf } from '../../ui/formats/when.ts'
import { compareNames } from '../../ui/formats/collate.ts'
import { ColumnHeads } from '../../ui/blocks/ColumnHeads.tsx'
import { REPORT_STATES } from '../reportWords.ts'

interface CentreTableProps {
  readonly summary: NetworkSummary
  readonly reports: readonly ReportListItem[]
  readonly campaign: CampaignId
  readonly centreOf: CentreOf
}

/** Every centre with its report. */
export function CentreTable({ summary, reports, campaign, centreOf }: CentreTableProps) {
  const { t, i18n } = useLingui()
  const doneOf = new Map(summary.tallies.centres.map(({ id, done }) => [id, done]))
  const accepted = new Set(summary.lines.map(({ centre }) => centre))
  const rows = reports.toSorted((a, b) => compareNames(centreOf(a.centre).countryName, centreOf(b.centre).countryName))
  return (
    <div className="grid lines">
      <table aria-label={t`Reports of the centres`}>
        <ColumnHeads columns={[t`Centre`, t`Report`, t`Took place`, t`Reported`]} />
        <tbody>
          {rows.map(({ centre, state, at, reported, of, isLate }) => {
            const { country, countryName } = centreOf(centre)
            return (
              <tr key={centre}>
                <th scope="row">
                  <span className="with-flag">
                    <Flag country={country} />
                    <Link to={reportHref({ campaign, centre })}>{countryName}</Link>
                  </span>
                </th>
                <td>
                  {i18n._(REPORT_STATES[state])}
                  {at !== null && <span className="meta">, {momentOf(at)}</span>}
                  {isLate && (
                    <span className="meta">
                      {' · '}
                      <Trans>late</Trans>
                    </span>
                  )}
                </td>
                <td>{accepted.has(centre) ? (doneOf.get(centre) ?? 0) : <Trans>not accepted yet</Trans>}</td>
                <td>
                  <Trans>
                    {reported} of {of} activities
                  </Trans>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
