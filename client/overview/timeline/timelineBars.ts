/**
 * Positions the bars of activities in a timeline: each centre has lanes, and overlapping bars are in different lanes.
 * Pure.
 */
import { daysUntil } from '../../../shared/days.ts'
import type { ActivityRow } from '../../../shared/overview/api.ts'
import { spansOf } from '../../../shared/overview/selectable.ts'
import type { DaySpan } from '../../../shared/overview/theDay.ts'

/** Days from the first that is shown, both in it. */
export interface BarSpan {
  readonly from: number
  readonly to: number
}

export interface TimelineBar {
  readonly row: ActivityRow
  /** Cut to the visible days; consecutive days are one. */
  readonly spans: readonly BarSpan[]
  /** From its first day to the end of its title: nothing else is in its lane there. */
  readonly room: BarSpan
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
  /** The last day taken in each lane. */
  const taken: number[] = []
  const end = daysUntil(shown.first, shown.last)
  const found = rows.flatMap((row) => {
    const spans = spansIn(row, shown)
    const [from, to] = [spans.at(0)?.from, spans.at(-1)?.to]
    return from === undefined || to === undefined ? [] : [{ row, spans, from, to }]
  })
  return found
    .toSorted((a, b) => a.from - b.from || b.to - a.to)
    .map(({ row, spans, from, to }) => {
      const free = taken.findIndex((last) => last < from)
      const lane = free === -1 ? taken.length : free
      const last = Math.min(Math.max(to, from + ROOM_FOR_TITLE - 1), end)
      taken[lane] = last
      return { row, spans, room: { from, to: last }, lane }
    })
}

function spansIn(row: ActivityRow, { first, last }: DaySpan): readonly BarSpan[] {
  const end = daysUntil(first, last)
  const spans: BarSpan[] = []
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
