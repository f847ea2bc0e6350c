import type { CSSProperties } from 'react'
import { useLingui } from '@lingui/react/macro'
import { Link } from 'react-router'
import { addDays, daysUntil, type DaySpan } from '../../../shared/days.ts'
import { weekNumber, weeksFrom } from '../../../shared/plans/calendar/weeks.ts'
import { dayAndShortMonth, dayOfMonth, shortDay } from '../../ui/formats/when.ts'
import { Icon } from '../../ui/Icon.tsx'
import type { BehindItem } from '../calendar/behind.ts'
import { spanInWords } from '../moving/moveWords.ts'
import type { Zoom } from '../grid/view/viewSettings.ts'
import type { TimelineSpan } from './timelineSpan.ts'

interface TimelineHeadProps {
  readonly span: TimelineSpan
  readonly central: DaySpan
  readonly zoom: Zoom
  readonly milestones: readonly BehindItem[]
}

/** The weeks over the rows, their days if there is room, and the signs of milestones. */
export function TimelineHead({ span, central, zoom, milestones }: TimelineHeadProps) {
  const { t } = useLingui()
  return (
    <div role="row" className="tl-head">
      <span role="columnheader" className="tl-name">
        {t`Activity`}
      </span>
      <span role="columnheader" className="tl-track">
        <span className="vh">{t`Days`}</span>
        {weeksFrom(span.first, Math.ceil(span.days / 7)).map((week) => {
          const number = weekNumber(week)
          return (
            <span key={week} className="tl-week" style={placeOf(span, { first: week, last: addDays(week, 6) })}>
              <b>{dayAndShortMonth(week)}</b> <span>{t`W ${number}`}</span>
            </span>
          )
        })}
        {zoom === 'week' &&
          Array.from({ length: span.days }, (_, at) => {
            const day = addDays(span.first, at)
            return (
              <span key={day} className="tl-date" style={placeOf(span, { first: day, last: day })}>
                {dayOfMonth(day)}
              </span>
            )
          })}
        <span className="tl-the-day" style={placeOf(span, central)} title={shortDay(central.first)}>
          {zoom === 'month' && dayOfMonth(central.first)}
        </span>
        {milestones.map((one) => (
          <Link
            key={one.key}
            to={one.href}
            className={one.isDeadline ? 'tl-sign is-deadline' : 'tl-sign'}
            style={placeOf(span, { first: one.first, last: one.first })}
            title={`${spanInWords(one)}: ${one.title}`}
            aria-label={`${one.whose}, ${spanInWords(one)}: ${one.title}`}
          >
            {'icon' in one.sign && <Icon name={one.sign.icon} />}
          </Link>
        ))}
      </span>
    </div>
  )
}

/** Where days are in a track, in its own measure. */
export const placeOf = (span: DaySpan, { first, last }: DaySpan): CSSProperties =>
  ({ '--from': daysUntil(span.first, first), '--length': daysUntil(first, last) + 1 }) as CSSProperties
