import { useState, type ReactNode } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { addDays, mondayOf, type DaySpan } from '../../shared/days.ts'
import { shortDay, shortDays } from '../ui/formats/when.ts'
import { MenuButton } from '../ui/overlays/MenuButton.tsx'
import { DaysByCentre, type DaysByCentreProps } from './DaysByCentre.tsx'

interface DayByDayProps extends Omit<DaysByCentreProps, 'shown'> {
  readonly days: DaysByCentreProps['shown']
  /** The Day, or the first day of a period. */
  readonly day: string
  readonly renderTimeline: (shown: DaySpan) => ReactNode
}

/** Weeks before the day's own among those that are shown first, and how many are shown. */
const WEEKS_BEFORE = 1
const WEEKS = 4

/** Some weeks as a timeline and as its table; first those around the day. */
export function DayByDay({ days, day, renderTimeline, ...table }: DayByDayProps) {
  const { t } = useLingui()
  const around = addDays(mondayOf(day), -7 * WEEKS_BEFORE)
  const [first, setFirst] = useState<string>(around)
  const last = addDays(first, 7 * WEEKS - 1)
  const shown = days.filter((one) => one.day >= first && one.day <= last)
  const [from, to] = [shortDay(first), shortDay(last)]
  return (
    <section aria-labelledby="day-by-day">
      <div className="between">
        <h2 id="day-by-day">
          <Trans>
            Day by day, {from} to {to}
          </Trans>
        </h2>
        <MenuButton
          label={t`Weeks`}
          icon="calendar"
          items={startsAround(days, around).map((start) => ({ id: start, label: nameOfWeeks(start) }))}
          chosen={[first]}
          onChoose={setFirst}
        />
      </div>
      {renderTimeline({ first, last })}
      <DaysByCentre shown={shown} {...table} />
    </section>
  )
}

const nameOfWeeks = (first: string): string =>
  shortDays({ startsOn: first, endsOn: addDays(first, 7 * WEEKS - 1) }) ?? first

/** The first days of all stretches that the calendar knows, among them the one around the day. */
function startsAround(days: DayByDayProps['days'], around: string): readonly string[] {
  const [begin, end] = [days.at(0)?.day ?? around, days.at(-1)?.day ?? around]
  const starts = [around]
  for (
    let before = addDays(around, -7 * WEEKS);
    addDays(before, 7 * WEEKS) > begin;
    before = addDays(before, -7 * WEEKS)
  )
    starts.unshift(before)
  for (let behind = addDays(around, 7 * WEEKS); behind <= end; behind = addDays(behind, 7 * WEEKS)) starts.push(behind)
  return starts
}
