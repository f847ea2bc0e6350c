import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from 'react-router'
import type { DaySpan } from '../../../shared/days.ts'
import type { Tallies } from '../../../shared/reports/networkSummary.ts'
import { dayAndShortMonth, longDay, shortDay } from '../../ui/formats/when.ts'
import { ColumnHeads } from '../../ui/blocks/ColumnHeads.tsx'
import { usePrinting } from '../../ui/print/usePrinting.ts'
import { bucketsOf, type Bucket } from './dayBuckets.ts'

interface DayChartProps {
  readonly days: Tallies['days']
  readonly theDay: DaySpan
  /** The list of the activities that began then. */
  readonly hrefOf: (day: string) => string
}

/** Units of the drawing. */
const [WIDTH, HEIGHT, GROUND, TOP] = [764, 168, 132, 20] as const
/** Bars with fewer are named in the table alone. */
const NAMED_FROM = 0.2
const MOST_MARKS = 8

/** Activities by their first day, as bars; below them the same as a table. */
export function DayChart({ days, theDay, hrefOf }: DayChartProps) {
  const { t } = useLingui()
  const isPrinting = usePrinting()
  const { by, bars } = bucketsOf(days)
  if (bars.length === 0) return null
  const busiest = bars.toSorted((a, b) => b.done - a.done)[0]
  const count = busiest?.done ?? 0
  const activities = plural(count, { one: '# activity', other: '# activities' })
  const when = busiest === undefined ? '' : longDay(busiest.first)
  return (
    <section className="paper tally day-chart" aria-labelledby="by-day">
      <div className="between">
        <h2 id="by-day">{by === 'day' ? <Trans>By day</Trans> : <Trans>By week</Trans>}</h2>
        <p className="meta">
          <Trans>First day of each activity. The table below leads to them.</Trans>
        </p>
      </div>
      <div className="day-scroll" role="region" aria-label={t`Activities by first day`} tabIndex={0}>
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          role="img"
          aria-label={
            by === 'day'
              ? t`Activities by first day, most on ${when}: ${activities}`
              : t`Activities by first day, most in the week of ${when}: ${activities}`
          }
        >
          <Bars bars={bars} isTheDay={(bucket) => isAmong(bucket, theDay, by)} />
        </svg>
      </div>
      <details open={isPrinting}>
        <summary>{by === 'day' ? <Trans>Days as a table</Trans> : <Trans>Weeks as a table</Trans>}</summary>
        <DayTable by={by} bars={bars} hrefOf={hrefOf} />
      </details>
    </section>
  )
}

const isAmong = ({ first }: Bucket, { first: from, last }: DaySpan, by: 'day' | 'week'): boolean =>
  by === 'day' && first >= from && first <= last

interface BarsProps {
  readonly bars: readonly Bucket[]
  readonly isTheDay: (bar: Bucket) => boolean
}

function Bars({ bars, isTheDay }: BarsProps) {
  const most = Math.max(1, ...bars.map(({ done, planned }) => done + planned))
  const [step, scale] = [WIDTH / bars.length, (GROUND - TOP) / most]
  const everySo = Math.max(1, Math.ceil(bars.length / MOST_MARKS))
  return (
    <>
      <line className="day-ground" x1={0} x2={WIDTH} y1={GROUND} y2={GROUND} />
      {bars.map((bar, at) => {
        const { first, done, planned } = bar
        const [x, width] = [at * step + step * 0.1, Math.max(1, step * 0.8)]
        const [top, doneTop] = [GROUND - (done + planned) * scale, GROUND - done * scale]
        return (
          <g key={first}>
            {planned > 0 && (
              <rect className="tally-planned" x={x} y={top} width={width} height={Math.max(0, doneTop - top)} />
            )}
            <rect
              className={isTheDay(bar) ? 'day-the-day' : 'tally-done'}
              x={x}
              y={doneTop}
              width={width}
              height={done * scale}
            />
            {done > 0 && (done >= most * NAMED_FROM || isTheDay(bar)) && (
              <text className="day-number" x={x + width / 2} y={top - 4} textAnchor="middle">
                {done}
              </text>
            )}
            {at % everySo === 0 && (
              <text x={at * step} y={HEIGHT - 12}>
                {dayAndShortMonth(first)}
              </text>
            )}
          </g>
        )
      })}
    </>
  )
}

interface DayTableProps extends Pick<DayChartProps, 'hrefOf'> {
  readonly by: 'day' | 'week'
  readonly bars: readonly Bucket[]
}

function DayTable({ by, bars, hrefOf }: DayTableProps) {
  const { t } = useLingui()
  return (
    <table className="day-table" aria-label={t`Activities by first day`}>
      <ColumnHeads
        columns={[
          by === 'day' ? t`Day` : t`Week of`,
          { label: t`Took place`, className: 'num' },
          { label: t`Planned, report not accepted yet`, className: 'num' },
        ]}
      />
      <tbody>
        {bars
          .filter(({ done, planned }) => done + planned > 0)
          .map(({ first, done, planned }) => (
            <tr key={first}>
              <th scope="row">
                {by === 'day' && done > 0 ? <Link to={hrefOf(first)}>{shortDay(first)}</Link> : shortDay(first)}
              </th>
              <td className="num">{done}</td>
              <td className="num">{planned}</td>
            </tr>
          ))}
      </tbody>
    </table>
  )
}
