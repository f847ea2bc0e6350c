import { useLayoutEffect, useRef, type CSSProperties } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from 'react-router'
import { addDays, daysUntil, type DaySpan } from '../../../shared/days.ts'
import type { ActivityRow } from '../../../shared/overview/api.ts'
import type { Room } from '../../../shared/plans/calendar/lanes.ts'
import type { CentreOf } from '../../ui/centreName.ts'
import { STATUS_LABELS } from '../../../shared/plans/statusMessages.ts'
import { Flag } from '../../ui/Flag.tsx'
import { dayOfMonth, shortDay, shortDays } from '../../ui/formats/when.ts'
import { barsByCentre, type CentreBars, type TimelineBar } from './timelineBars.ts'
import './timeline.css'

interface TimelineProps {
  /** Rows of a centre follow each other. */
  readonly rows: readonly ActivityRow[]
  readonly shown: DaySpan
  /** The Day, or the first and last day of a period. */
  readonly central: DaySpan
  readonly centreOf: CentreOf
  readonly hrefOf: (row: ActivityRow) => string
}

/** Activities as bars over days, a group of lanes for each centre. On a narrow screen it begins at the day. */
export function Timeline({ rows, shown, central, centreOf, hrefOf }: TimelineProps) {
  const { t } = useLingui()
  const box = useRef<HTMLDivElement>(null)
  const from = Math.max(daysUntil(shown.first, central.first), 0)
  const to = daysUntil(shown.first, central.last) + 1
  const days = daysUntil(shown.first, shown.last) + 1
  useLayoutEffect(() => {
    const day = box.current?.querySelector<HTMLElement>('.timeline-head .is-the-day')
    if (box.current !== null && day !== undefined && day !== null)
      box.current.scrollLeft = day.offsetLeft - box.current.clientWidth / 2
  }, [])
  const measures = { '--days': days, '--day-from': from, '--day-count': Math.max(Math.min(to, days) - from, 0) }
  return (
    <div className="paper timeline-paper">
      <div className="timeline-scroll" role="region" aria-label={t`Timeline`} tabIndex={0} ref={box}>
        <div className="timeline" style={measures as CSSProperties}>
          <div className="timeline-head" aria-hidden="true">
            {Array.from({ length: days }, (_, at) => {
              const day = addDays(shown.first, at)
              return (
                <span key={day} title={shortDay(day)} className={at >= from && at < to ? 'is-the-day' : undefined}>
                  {dayOfMonth(day)}
                </span>
              )
            })}
          </div>
          <ul>
            {barsByCentre(rows, shown).map((own) => (
              <CentreLanes key={own.centre} own={own} centreOf={centreOf} hrefOf={hrefOf} />
            ))}
          </ul>
        </div>
      </div>
      <ul className="legend" aria-hidden="true">
        <li>
          <i />
          <Trans>confirmed or done</Trans>
        </li>
        <li className="is-tentative">
          <i />
          <Trans>tentative</Trans>
        </li>
      </ul>
    </div>
  )
}

interface CentreLanesProps extends Pick<TimelineProps, 'centreOf' | 'hrefOf'> {
  readonly own: CentreBars
}

function CentreLanes({ own: { centre, bars }, centreOf, hrefOf }: CentreLanesProps) {
  const { country, countryName } = centreOf(centre)
  return (
    <li className="timeline-centre">
      <h3>
        <span className="with-flag">
          <Flag country={country} />
          <span>{countryName}</span>
        </span>
      </h3>
      <ul className="timeline-lanes" aria-label={countryName}>
        {bars.map(({ row, spans, room, lane }) => (
          <li key={row.activity} style={{ gridColumn: `${room.from + 1} / ${room.to + 2}`, gridRow: String(lane + 1) }}>
            <Bar row={row} spans={spans} room={room} href={hrefOf(row)} />
          </li>
        ))}
      </ul>
    </li>
  )
}

/** The bar is below the title, so that a single day has room for it. Text for screen readers follows the title. */
function Bar({ row, spans, room, href }: Omit<TimelineBar, 'lane'> & { readonly href: string }) {
  const { t, i18n } = useLingui()
  const title = row.title.trim() === '' ? t`Untitled activity` : row.title
  const days = row.dates.flatMap(({ day }) => (day === null ? [] : shortDay(day)))
  const when = days.length > 0 ? days.join(', ') : (shortDays(row) ?? '')
  const facts = `${when}, ${i18n._(STATUS_LABELS[row.status])}`
  return (
    <Link to={href} className={`timeline-bar is-${row.status}`} title={`${title} – ${facts}`}>
      <bdi lang={row.writtenIn['title']}>{title}</bdi>
      <span className="vh">, {facts}</span>
      {spans.map((span) => (
        <i key={span.from} aria-hidden="true" style={placeIn(span, room)} />
      ))}
    </Link>
  )
}

function placeIn({ from, to }: Room, room: Room): CSSProperties {
  const part = (days: number): string => `${(100 * days) / (room.to - room.from + 1)}%`
  return { insetInlineStart: part(from - room.from), width: part(to - from + 1) }
}
