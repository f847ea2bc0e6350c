import { Fragment } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button as AriaButton } from 'react-aria-components'
import type { CampaignId } from '../../../shared/ids.ts'
import type { NetworkFigure } from '../../../shared/reports/api.ts'
import { dominantIn } from '../../../shared/reports/lookAt.ts'
import type { ReachMetricId } from '../../../shared/taxonomy.ts'
import type { CentreOf } from '../../ui/centreName.ts'
import { Icon } from '../../ui/Icon.tsx'
import { wholeNumber } from '../../ui/formats/numbers.ts'
import { usePrinting } from '../../ui/print/usePrinting.ts'
import { ColumnHeads } from '../../ui/blocks/ColumnHeads.tsx'
import { BasisBar } from './BasisBar.tsx'
import { FigureRows } from './FigureRows.tsx'
import { metricName } from './networkWords.ts'

export interface FiguresProps {
  readonly figures: readonly NetworkFigure[]
  readonly accepted: number
  readonly campaign: CampaignId
  readonly centreOf: CentreOf
  /** The metric whose rows are shown. */
  readonly open: ReachMetricId | null
  readonly onOpen: (metric: ReachMetricId | null) => void
}

/** One row a metric. Each figure opens the rows that it was made of; nothing adds up several of them. */
export function FigureTable({ figures, open, onOpen, ...about }: FiguresProps) {
  const { t } = useLingui()
  const isPrinting = usePrinting()
  return (
    <section className="paper figures" aria-labelledby="figures">
      <div className="between figures-head">
        <h2 id="figures">
          <Trans>Figures, by metric</Trans>
        </h2>
        <p className="meta">
          <Trans>Each adds what accepted reports give for one metric. Metrics are never added up.</Trans>
        </p>
      </div>
      {figures.length === 0 ? (
        <p className="meta figures-none">
          <Trans>No accepted report gives a figure yet.</Trans>
        </p>
      ) : (
        <table className="figure-table">
          <ColumnHeads
            columns={[
              t`Metric`,
              { label: t`Figure`, className: 'num' },
              { label: t`Centres`, className: 'num' },
              t`How centres know it`,
              t`Largest`,
            ]}
          />
          <tbody>
            {figures.map((figure) => {
              const isOpen = isPrinting || figure.metric === open
              return (
                <Fragment key={figure.metric}>
                  <FigureRow
                    figure={figure}
                    isOpen={isOpen}
                    onToggle={() => onOpen(isOpen ? null : figure.metric)}
                    {...about}
                  />
                  {isOpen && (
                    <tr className="figure-opened">
                      <td colSpan={5}>
                        <FigureRows figure={figure} {...about} />
                      </td>
                    </tr>
                  )}
                </Fragment>
              )
            })}
          </tbody>
        </table>
      )}
    </section>
  )
}

interface FigureRowProps extends Pick<FiguresProps, 'accepted' | 'centreOf'> {
  readonly figure: NetworkFigure
  readonly isOpen: boolean
  readonly onToggle: () => void
}

function FigureRow({ figure, accepted, centreOf, isOpen, onToggle }: FigureRowProps) {
  const { metric, sum, centres, sources, largest } = figure
  const [first] = sources
  return (
    <tr className={isOpen ? 'is-open' : undefined} id={`figure-${metric}`}>
      <th scope="row">{metricName(metric)}</th>
      <td className="num figure-sum">
        <AriaButton className="plain-link" aria-expanded={isOpen} onPress={onToggle}>
          <span className="vh">{metricName(metric)}: </span>
          {wholeNumber(sum)}
          <Icon name={isOpen ? 'down' : 'right'} />
        </AriaButton>
      </td>
      <td className="num">
        <Trans>
          {centres} of {accepted}
        </Trans>
      </td>
      <td>
        <BasisBar sources={sources} />
      </td>
      <td className={dominantIn(figure).length > 0 ? 'is-dominant' : 'meta'}>
        {first !== undefined && (
          <span>
            {dominantIn(figure).length > 0 && <Icon name="warning" />}
            {centreOf(first.centre).countryName} {wholeNumber(largest)}
          </span>
        )}
      </td>
    </tr>
  )
}
