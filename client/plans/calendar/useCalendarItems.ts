import { use, useMemo } from 'react'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import { Behind, type BehindItem, type BehindKind } from './behind.ts'
import { ownItemsOf, type CalendarItem, type OwnItem } from './items.ts'

interface CalendarItems {
  readonly own: readonly OwnItem[]
  /** Own ones and what is drawn behind them. */
  readonly items: readonly CalendarItem[]
  /** All that could be drawn behind. */
  readonly behind: readonly BehindItem[]
  /** The zone of most hours: the calendar names it once. */
  readonly zone: string | null
}

/** The entries of a plan's calendar. The arrays stay the same while they say the same. */
export function useCalendarItems(activities: readonly ActivityView[], hidden: readonly BehindKind[]): CalendarItems {
  const behind = use(Behind)
  const own = useMemo(() => ownItemsOf(activities), [activities])
  const items = useMemo(() => [...own, ...behind.filter(({ kind }) => !hidden.includes(kind))], [own, behind, hidden])
  const zone = useMemo(() => commonZone(own), [own])
  return { own, items, behind, zone }
}

function commonZone(own: readonly OwnItem[]): string | null {
  const counts = new Map<string, number>()
  for (const { startTime, timeZone } of own)
    if (startTime !== null && timeZone !== null) counts.set(timeZone, (counts.get(timeZone) ?? 0) + 1)
  const [first] = [...counts].toSorted(([, a], [, b]) => b - a)
  return first?.[0] ?? null
}
