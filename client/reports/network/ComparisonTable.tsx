import { Trans, useLingui } from '@lingui/react/macro'
import type { Comparison } from '../../../shared/reports/networkSummary.ts'
import { wholeNumber } from '../../ui/formats/numbers.ts'
import { ColumnHeads } from '../../ui/blocks/ColumnHeads.tsx'
import { metricName } from './networkWords.ts'

interface ComparisonTableProps {
  readonly comparison: readonly Comparison[]
  /** The campaign before. */
  readonly before: string
}

/** Figures beside those of the campaign before: the same metric, and only centres that gave it both times. */
export function ComparisonTable({ comparison, before }: ComparisonTableProps) {
  const { t } = useLingui()
  if (comparison.length === 0) return null
  return (
    <section className="paper tally" aria-labelledby="comparison">
      <h2 id="comparison">
        <Trans>Beside {before}</Trans>
      </h2>
      <p className="meta">
        <Trans>Only centres that gave the figure both times are in a row.</Trans>
      </p>
      <table aria-label={t`Figures beside ${before}`}>
        <ColumnHeads
          columns={[
            t`Metric`,
            { label: t`Now`, className: 'num' },
            { label: before, className: 'num' },
            { label: t`Centres`, className: 'num' },
          ]}
        />
        <tbody>
          {comparison.map(({ metric, now, before: earlier, centres }) => (
            <tr key={metric}>
              <th scope="row">{metricName(metric)}</th>
              <td className="num">{wholeNumber(now)}</td>
              <td className="num">{wholeNumber(earlier)}</td>
              <td className="num">{centres}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
