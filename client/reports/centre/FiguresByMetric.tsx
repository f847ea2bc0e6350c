import { useId, type ReactNode } from 'react'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { REACH_BASES, REACH_METRICS } from '../../../shared/taxonomy.ts'
import type { ReportedActivity } from '../../../shared/reports/snapshot.ts'
import { labelOf } from '../../ui/forms/labelOf.ts'
import { listWithCommas } from '../../ui/formats/lists.ts'
import { wholeNumber } from '../../ui/formats/numbers.ts'
import { figuresByMetric, type FiguresOfMetric } from './figuresByMetric.ts'

interface FiguresByMetricProps {
  readonly activities: Parameters<typeof figuresByMetric>[0]
  /** The choice whether they are public, or how it was made. */
  readonly children: ReactNode
}

/** The figures of a report by metric, never added up. */
export function FiguresByMetric({ activities, children }: FiguresByMetricProps) {
  const all = figuresByMetric(activities)
  const id = useId()
  return (
    <section className="paper pad report-figures" aria-labelledby={id}>
      <h2 id={id}>
        <Trans>In figures, by metric</Trans>
      </h2>
      {all.length === 0 ? (
        <p className="meta">
          <Trans>No figures yet</Trans>
        </p>
      ) : (
        <>
          <ul>
            {all.map((one) => (
              <Metric key={one.metric} {...one} />
            ))}
          </ul>
          <p className="meta">
            <Trans>One school may be in two activities, so the figures are side by side and not added up.</Trans>
          </p>
        </>
      )}
      {children}
    </section>
  )
}

function Metric({ metric, figures }: FiguresOfMetric) {
  const how = useHow()
  return (
    <li>
      <span>{labelOf(REACH_METRICS, metric)}</span>
      <b>{figures.map(({ value }) => wholeNumber(value)).join(' · ')}</b>
      <small>
        <Plural value={figures.length} one="# figure" other="# figures" />: {how(figures)}
      </small>
    </li>
  )
}

/** @returns how figures are known: their bases, else their sources */
function useHow(): (figures: FiguresOfMetric['figures']) => string {
  const { t } = useLingui()
  return (figures) => {
    const ways = figures.map(({ basis, source }) =>
      basis === null ? (source.trim() === '' ? t`no source` : source.trim()) : labelOf(REACH_BASES, basis),
    )
    return listWithCommas([...new Set(ways)])
  }
}

/** The figures of one activity, each with what was expected. */
export function FiguresInRow({
  activity,
}: {
  readonly activity: Pick<ReportedActivity, 'expectedReach' | 'actualReach'>
}) {
  const given = activity.actualReach.filter(({ value }) => value !== null)
  const expected = activity.expectedReach.flatMap(({ metric, value }) =>
    value === null ? [] : `${wholeNumber(value)} ${metric === null ? '' : labelOf(REACH_METRICS, metric)}`.trim(),
  )
  const words = listWithCommas(expected)
  return (
    <>
      {given.map(({ id, metric, value }) => (
        <span key={id}>
          <b>{wholeNumber(value ?? 0)}</b> {metric !== null && labelOf(REACH_METRICS, metric)}
        </span>
      ))}
      <span className="meta">
        {words === '' ? given.length === 0 && <Trans>no figure in the plan</Trans> : <Trans>expected {words}</Trans>}
      </span>
    </>
  )
}
