import { useState } from 'react'
import { addDays, type DaySpan, type LocalDate } from '../../../shared/days.ts'
import { weeksFrom, weekStartOf } from '../../../shared/plans/calendar/weeks.ts'
import { weekStart } from '../../ui/formats/weeks.ts'
import type { Zoom } from '../grid/view/viewSettings.ts'

/** A month is five weeks, as many as it takes to show its first and last day. The day is in the middle one. */
const WEEKS: Readonly<Record<Zoom, { readonly count: number; readonly before: number }>> = {
  month: { count: 5, before: 2 },
  week: { count: 1, before: 0 },
}

export interface ShownWeeks extends DaySpan {
  /** Their first days. */
  readonly weeks: readonly LocalDate[]
  /** Goes back or on by as many weeks as are shown. */
  readonly turn: (direction: -1 | 1) => void
  /** Goes to the weeks around a day. */
  readonly goTo: (day: string) => void
  /** Goes there only if the day is not in sight. */
  readonly bringIntoView: (day: string) => void
}

/** The weeks of a calendar that are shown; first those around the campaign's day. */
export function useShownWeeks(day: string, zoom: Zoom): ShownWeeks {
  const { count, before } = WEEKS[zoom]
  const [around, setAround] = useState(day)
  const first = addDays(weekStartOf(around, weekStart()), -7 * before)
  const last = addDays(first, 7 * count - 1)
  return {
    first,
    last,
    weeks: weeksFrom(first, count),
    turn: (direction) => setAround(addDays(around, direction * 7 * count)),
    goTo: setAround,
    bringIntoView(wanted) {
      if (wanted < first || wanted > last) setAround(wanted)
    },
  }
}
