import { memo, useMemo } from 'react'
import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { addDays, weekdayOf, type DaySpan } from '../../../shared/days.ts'
import { daysOfWeek, placeInWeek, weekNumber, type Placed } from '../../../shared/plans/calendar/weeks.ts'
import type { TitleLanguage } from '../../../shared/plans/missing.ts'
import { dayAndShortMonth, dayOfMonth, longDay } from '../../ui/formats/when.ts'
import { Icon } from '../../ui/Icon.tsx'
import { BehindOccurrence, CalendarOccurrence } from './CalendarOccurrence.tsx'
import type { CalendarItem } from './items.ts'

export interface CalendarWeekProps {
  /** Its first day. */
  readonly first: string
  readonly items: readonly CalendarItem[]
  /** The campaign's day, or the days of its period. */
  readonly central: DaySpan
  readonly today: string
  /** The day that Tab reaches, if it is in this week. */
  readonly activeDay: string | null
  readonly selected: ReadonlySet<string>
  readonly openId: string | null
  readonly canEdit: boolean
  /** Lanes that are shown; what is below them is counted. */
  readonly mostLanes: number
  /** The zone that the calendar names. */
  readonly zone: string | null
  readonly languageOf: TitleLanguage
}

/** A week of the calendar: its days side by side, and on them bars and entries in lanes. */
export const CalendarWeek = memo(function CalendarWeek(props: CalendarWeekProps) {
  const { first, items, mostLanes } = props
  const { t } = useLingui()
  const placed = useMemo(() => placeInWeek(items, first), [items, first])
  const shown = placed.filter(({ lane }) => lane < mostLanes)
  const lanes = shown.reduce((most, { lane }) => Math.max(most, lane + 1), 0)
  const number = weekNumber(first)
  return (
    <div
      role="row"
      className="cal-week"
      style={{ gridTemplateRows: `auto repeat(${lanes + 1}, auto) minmax(10px, 1fr)` }}
    >
      <div role="rowheader" className="cal-number">
        <abbr title={t`Week ${number}`}>{t`W ${number}`}</abbr>
      </div>
      {daysOfWeek(first).map((day, at) => (
        <CalendarDay
          {...props}
          key={day}
          day={day}
          column={at}
          lanes={lanes}
          shown={shown.filter(({ from }) => from === at)}
          more={placed.filter(({ lane, from, to }) => lane >= mostLanes && from <= at && to >= at).length}
          count={placed.filter(({ item, from, to }) => item.kind === 'own' && from <= at && to >= at).length}
        />
      ))}
    </div>
  )
})

interface CalendarDayProps extends CalendarWeekProps {
  readonly day: string
  /** From 0. */
  readonly column: number
  readonly lanes: number
  /** What begins on it, or was there before on the first day of a week. */
  readonly shown: readonly Placed<CalendarItem>[]
  /** What there is no lane for. */
  readonly more: number
  /** Activities on this day. */
  readonly count: number
}

function CalendarDay(props: CalendarDayProps) {
  const { first, day, column, lanes, shown, more, count, central, today, activeDay, canEdit } = props
  const { t } = useLingui()
  const isCentral = day >= central.first && day <= central.last
  const name = longDay(day)
  const held = plural(count, { 0: 'no activities', one: '# activity', other: '# activities' })
  const reachable = day === activeDay
  const at = { gridColumn: String(column + 2) }
  const isFirstOfMonth = day.endsWith('-01') || day === first
  const marks = [
    isCentral ? ' is-the-day' : '',
    weekdayOf(day) > 5 ? ' is-weekend' : '',
    day === today ? ' is-today' : '',
  ]
  return (
    <div role="gridcell" className="cal-cell">
      <span
        className={`cal-back${marks.join('')}`}
        style={{ ...at, gridRow: '1 / -1' }}
        data-day={day}
        aria-hidden="true"
      />
      <button
        type="button"
        className={`cal-day${marks.join('')}`}
        style={{ ...at, gridRow: '1' }}
        data-on={day}
        tabIndex={reachable ? 0 : -1}
        aria-label={`${name}, ${held}`}
        aria-current={day === today ? 'date' : undefined}
      >
        <b>{isFirstOfMonth ? dayAndShortMonth(day) : dayOfMonth(day)}</b>
      </button>
      {canEdit && (
        <button
          type="button"
          className="ibtn cal-add"
          style={{ ...at, gridRow: '1' }}
          data-add={day}
          tabIndex={-1}
          aria-label={t`Add activity on ${name}`}
        >
          <Icon name="plus" />
        </button>
      )}
      {shown.map((placed) => (
        <Item {...props} key={placed.item.key} placed={placed} reachable={isIn(activeDay, first, placed)} />
      ))}
      {more > 0 && (
        <button
          type="button"
          className="cal-more"
          style={{ ...at, gridRow: String(lanes + 2) }}
          data-more={day}
          tabIndex={reachable ? 0 : -1}
        >
          {t`${more} more`}
        </button>
      )}
    </div>
  )
}

const isIn = (day: string | null, week: string, { from, to }: Placed<CalendarItem>): boolean =>
  day !== null && day >= addDays(week, from) && day <= addDays(week, to)

interface ItemProps extends CalendarWeekProps {
  readonly placed: Placed<CalendarItem>
  readonly reachable: boolean
}

function Item({ placed, reachable, selected, openId, canEdit, zone, languageOf }: ItemProps) {
  const { item, ...place } = placed
  if (item.kind !== 'own') return <BehindOccurrence placed={{ item, ...place }} reachable={reachable} zone={zone} />
  const { id } = item.activity
  return (
    <CalendarOccurrence
      placed={{ item, ...place }}
      selected={selected.has(id)}
      open={id === openId}
      reachable={reachable}
      canMove={canEdit}
      zone={zone}
      language={languageOf(id)}
    />
  )
}
