/**
 * Positions the bars of activities in a timeline: each centre has lanes, and overlapping bars are in different lanes.
 * Pure.
 */
import { daysUntil, type DaySpan } from '../../../shared/days.ts'
import type { ActivityRow } from '../../../shared/overview/api.ts'
import { lanesOf, type Room } from '../../../shared/plans/calendar/lanes.ts'
import { spansOf } from '../../../shared/plans/occurrences.ts'

export interface TimelineBar {
  readonly row: ActivityRow
  /** Cut to the visible days; consecutive days are one. */
  readonly spans: readonly Room[]
  /** From its first day to the end of its title: nothing else is in its lane there. */
  readonly room: Room
  /** From 0. */
  readonly lane: number
}

export interface CentreBars {
  readonly centre: string
  readonly bars: readonly TimelineBar[]
}

/** A shorter bar gets this many days for its title. */
const ROOM_FOR_TITLE = 6

/** @param rows those of a centre follow each other. Activities without a visible day have no bar. */
export function barsByCentre(rows: readonly ActivityRow[], shown: DaySpan): readonly CentreBars[] {
  return [...Map.groupBy(rows, ({ centre }) => centre)].flatMap(([centre, own]) => {
    const bars = inLanes(own, shown)
    return bars.length === 0 ? [] : [{ centre, bars }]
  })
}

function inLanes(rows: readonly ActivityRow[], shown: DaySpan): readonly TimelineBar[] {
  const end = daysUntil(shown.first, shown.last)
  const found = rows
    .flatMap((row) => {
      const spans = spansIn(row, shown)
      const [from, to] = [spans.at(0)?.from, spans.at(-1)?.to]
      return from === undefined || to === undefined ? [] : [{ row, spans, from, to }]
    })
    .toSorted((a, b) => a.from - b.from || b.to - a.to)
    .map(({ row, spans, from, to }) => {
      const room = { from, to: Math.min(Math.max(to, from + ROOM_FOR_TITLE - 1), end) }
      return { row, spans, room }
    })
  const lanes = lanesOf(found.map(({ room }) => room))
  return found.map((bar, at) => ({ ...bar, lane: lanes[at] ?? 0 }))
}

function spansIn(row: ActivityRow, { first, last }: DaySpan): readonly Room[] {
  const end = daysUntil(first, last)
  const spans: Room[] = []
  for (const span of spansOf(row)) {
    const from = Math.max(daysUntil(first, span.first), 0)
    const to = Math.min(daysUntil(first, span.last), end)
    if (from > to) continue
    const before = spans.at(-1)
    if (before !== undefined && from <= before.to + 1)
      spans[spans.length - 1] = { from: before.from, to: Math.max(before.to, to) }
    else spans.push({ from, to })
  }
  return spans
}
