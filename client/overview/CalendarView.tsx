import type { ReactNode } from 'react'
import { Trans } from '@lingui/react/macro'
import { Link } from 'react-router'
import { mondayOf, weekdayOf, type DaySpan } from '../../shared/days.ts'
import type { Coverage } from '../../shared/overview/api.ts'
import type { CentreOf } from '../ui/centreName.ts'
import { longDay, monthAndYear, weekdayNames } from '../ui/formats/when.ts'
import { DayByDay } from './DayByDay.tsx'
import './coverage/coverage.css'
import './coverage/coveragePrint.css'

type DayCounts = Coverage['days'][number]

interface CalendarViewProps {
  readonly days: readonly DayCounts[]
  /** The Day, and the last day of a period. */
  readonly day: string
  readonly lastDay: string
  readonly centreOf: CentreOf
  /** The address of the list of a day, of one centre or of all. */
  readonly hrefOf: (day: string, centre: string | null) => string
  readonly renderTimeline: (shown: DaySpan) => ReactNode
}

/** When what happens: the months around the day, and the weeks around it by centre, as bars and in numbers. */
export function CalendarView({ days, day, lastDay, centreOf, hrefOf, renderTimeline }: CalendarViewProps) {
  const months = [...Map.groupBy(days, (one) => one.day.slice(0, 7))].filter(([, ofMonth]) =>
    ofMonth.some(({ activities }) => activities > 0),
  )
  const isCentral = (one: string): boolean => one >= day && one <= lastDay
  return (
    <>
      {months.length === 0 && (
        <p className="meta">
          <Trans>Nothing in this selection takes place around these days.</Trans>
        </p>
      )}
      <div className="months">
        {months.map(([month, ofMonth]) => (
          <Month key={month} month={month} days={ofMonth} isCentral={isCentral} hrefOf={hrefOf} />
        ))}
      </div>
      <DayByDay
        days={days}
        day={day}
        isCentral={isCentral}
        centreOf={centreOf}
        hrefOf={hrefOf}
        renderTimeline={renderTimeline}
      />
    </>
  )
}

interface MonthProps extends Pick<CalendarViewProps, 'days' | 'hrefOf'> {
  /** `2027-02`. */
  readonly month: string
  readonly isCentral: (day: string) => boolean
}

function Month({ month, days, isCentral, hrefOf }: MonthProps) {
  const weeks = [...Map.groupBy(days, ({ day }) => mondayOf(day))]
  const name = monthAndYear(`${month}-01`)
  return (
    <table className="paper month" aria-label={name}>
      <caption>{name}</caption>
      <thead>
        <tr>
          {weekdayNames().map((weekday) => (
            <th scope="col" key={weekday}>
              {weekday}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map(([monday, inWeek]) => (
          <tr key={monday}>
            {Array.from({ length: 7 }, (_, at) => {
              const found = inWeek.find(({ day }) => weekdayOf(day) === at + 1)
              return found === undefined ? (
                <td key={at} className="is-empty">
                  {NO_DAY}
                </td>
              ) : (
                <Day key={at} counts={found} isTheDay={isCentral(found.day)} href={hrefOf(found.day, null)} />
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const NO_DAY = '\u00a0'

interface DayProps {
  readonly counts: DayCounts
  readonly isTheDay: boolean
  readonly href: string
}

function Day({ counts: { day, activities }, isTheDay, href }: DayProps) {
  const number = Number(day.slice(8))
  const name = longDay(day)
  return (
    <td className={isTheDay ? 'is-the-day' : undefined}>
      <span className="day-number">{number}</span>
      {activities > 0 && (
        <Link to={href} aria-label={`${name}: ${activities}`}>
          {activities}
        </Link>
      )}
    </td>
  )
}
