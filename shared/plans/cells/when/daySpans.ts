/** Reads days as people write them: one, from one to another, several, a month, a week. */
import { addDays, daysUntil, LocalDate } from '../../../days.ts'
import { sure, unreadable, type CellProblem, type CellReading, type ReadOptions } from '../codec.ts'
import { readDay } from '../days.ts'
import { dayTokens, type DayToken } from './dayTokens.ts'
import { mondayOfWeek } from './weeks.ts'

/** From a day to another; the same one for a single day. `from` is null where only the end is known. */
export interface Span {
  readonly from: LocalDate | null
  readonly to: LocalDate
}

/** A day, a month or a week whose parts may be written beside another one. */
interface Point {
  day: number | null
  month: number | null
  year: number | null
  whole: LocalDate | null
  /** How it is tied to the one before it. */
  readonly tie: 'first' | 'to' | 'and'
  /** The month stands before the day: `Feb 9, 11` is of one month. */
  readonly isMonthFirst: boolean
}

/** The points read so far, and what waits for the next one. */
interface Draft {
  readonly points: Point[]
  readonly doubts: CellProblem[]
  /** Whether the word *week* is before the days or behind them. */
  week: 'before' | 'behind' | null
  /** How the next point is tied to the last one; null if nothing is between them. */
  tie: Point['tie'] | null
  month: number | null
  year: number | null
}

/** @returns the spans in their order; at least one */
export function readSpans(text: string, options: ReadOptions): CellReading<readonly Span[]> {
  const tokens = dayTokens(text, options.country)
  // A weekday alone, such as `mar`, is no month.
  const isNothing = tokens?.every((token) => token.kind === 'month' && token.isWeekday && token.year === null) === true
  const draft = tokens === null || isNothing ? null : pointsOf(withoutWeekdays(tokens), options)
  if (draft === null || draft.points.length === 0) return unreadable('not-a-day', text)
  const spans = draft.week !== null ? weeksOf(draft.points, draft.week, options) : daysOf(draft.points, options)
  if (spans === null) return unreadable('not-a-day', text)
  return 'problem' in spans ? spans : { value: spans.value, doubts: [...draft.doubts, ...spans.doubts] }
}

/** Weekdays say nothing that the days do not: `Mon–Fri 8–12 Feb`. In `mar 9 feb` the first is Tuesday, not March. */
function withoutWeekdays(tokens: readonly DayToken[]): readonly DayToken[] {
  const isWeekday = (token: DayToken | undefined, others: readonly DayToken[]): boolean =>
    token?.kind === 'weekday' || (token?.kind === 'month' && token.isWeekday && others.some((one) => hasMonth(one)))
  return tokens.filter((token, at) => {
    const others = tokens.filter((_, index) => index !== at)
    const isTie = token.kind === 'to' || token.kind === 'and'
    if (isTie) return !(isWeekday(tokens[at - 1], others) && isWeekday(tokens[at + 1], others))
    return !isWeekday(token, others)
  })
}

const hasMonth = (token: DayToken): boolean =>
  token.kind === 'whole' || token.kind === 'date' || (token.kind === 'month' && !token.isWeekday)

/** Ties months and years to their days. @returns null if the parts do not fit together */
function pointsOf(tokens: readonly DayToken[], options: ReadOptions): Draft | null {
  const draft: Draft = { points: [], doubts: [], week: null, tie: 'first', month: null, year: null }
  return tokens.every((token) => take(draft, token, options)) && flush(draft) ? draft : null
}

/** @returns false if nothing is between this point and the one before */
function add(draft: Draft, parts: Partial<Point>): boolean {
  const { tie } = draft
  if (tie === null) return false
  draft.points.push({ day: null, month: null, year: null, whole: null, isMonthFirst: false, ...parts, tie })
  draft.tie = null
  return true
}

/** A month that waited for a day was one itself. */
function flush(draft: Draft): boolean {
  const { month, year } = draft
  if (month === null) return true
  draft.month = null
  draft.year = null
  return add(draft, { month, year })
}

function take(draft: Draft, token: DayToken, options: ReadOptions): boolean {
  switch (token.kind) {
    case 'day': {
      const { month, year } = draft
      draft.month = null
      draft.year = null
      return add(draft, { day: token.day, month, year, isMonthFirst: month !== null })
    }
    case 'date':
      return add(draft, { day: token.day, month: token.month, year: token.year ?? draft.year })
    case 'whole': {
      const read = readDay(token.text, options)
      if ('problem' in read) return false
      draft.doubts.push(...read.doubts)
      return add(draft, { whole: read.value })
    }
    case 'month':
      return takeMonth(draft, token.months, token.year)
    case 'year':
      return takeYear(draft, token.year)
    case 'to':
    case 'and':
      return takeTie(draft, token)
    case 'week':
      draft.week ??= draft.points.length === 0 ? 'before' : 'behind'
      return true
    case 'weekday':
    case 'from':
      return true
  }
}

const openPoint = ({ tie, points }: Draft): Point | undefined => (tie === null ? points.at(-1) : undefined)

function takeMonth(draft: Draft, months: readonly number[], year: number | null): boolean {
  const [month = null] = months
  if (months.length > 1) return false
  if (year !== null) return add(draft, { month, year })
  const open = openPoint(draft)
  if (open?.month === null && open.whole === null) open.month = month
  else if (draft.tie === null || draft.month !== null) return false
  else draft.month = month
  return true
}

function takeYear(draft: Draft, year: number): boolean {
  const open = openPoint(draft)
  if (draft.month !== null) {
    draft.year = year
    return flush(draft)
  }
  if (open?.year === null && open.whole === null) open.year = year
  else draft.year = year
  return true
}

/** Only a word makes the first one an end: `until 28 Feb`. */
function takeTie(draft: Draft, { kind, isSign }: { readonly kind: 'to' | 'and'; readonly isSign: boolean }): boolean {
  if (!flush(draft)) return false
  if (draft.points.length === 0) {
    if (kind === 'to') draft.tie = 'to'
    return kind === 'and' || !isSign
  }
  draft.tie = draft.tie === 'to' ? 'to' : kind
  return true
}

/** Months and years that are written once count for the days beside them. */
function fill(points: readonly Point[]): boolean {
  for (let at = points.length - 2; at >= 0; at--) {
    const [one, next] = [points[at], points[at + 1]]
    if (one === undefined || next === undefined || one.whole !== null) continue
    const whole = next.whole?.split('-').map(Number)
    if (one.month === null) one.month = whole?.[1] ?? next.month
    one.year ??= whole?.[0] ?? next.year
  }
  for (let at = 1; at < points.length; at++) {
    const [before, one] = [points[at - 1], points[at]]
    if (before === undefined || one === undefined || one.whole !== null) continue
    if (one.month === null && (one.tie === 'to' || points[0]?.isMonthFirst === true)) one.month = before.month
    one.year ??= before.year
  }
  return points.every(({ month, whole }) => month !== null || whole !== null)
}

const two = (part: number): string => String(part).padStart(2, '0')

function dayOf({ day, month, year, whole }: Point, isLast: boolean, options: ReadOptions) {
  if (whole !== null) return sure<LocalDate | null>(whole)
  if (day !== null)
    return readDay(year === null ? `${day}.${month}.` : `${year}-${two(month ?? 0)}-${two(day)}`, options)
  // A month alone is all of its days.
  const first = readDay(year === null ? `1.${month}.` : `${year}-${two(month ?? 0)}-01`, options)
  if ('problem' in first || first.value === null || !isLast) return first
  return sure<LocalDate | null>(lastOfMonth(first.value))
}

const lastOfMonth = (first: LocalDate): LocalDate => addDays(`${addDays(first, 31).slice(0, 7)}-01`, -1)

function daysOf(points: readonly Point[], options: ReadOptions): CellReading<readonly Span[]> | null {
  if (!fill(points)) return null
  const spans: { from: LocalDate | null; to: LocalDate }[] = []
  for (const point of points) {
    const [first, last] = [dayOf(point, false, options), dayOf(point, true, options)]
    if ('problem' in first) return first
    if ('problem' in last) return last
    if (first.value === null || last.value === null) return null
    const before = spans.at(-1)
    if (point.tie !== 'to') spans.push({ from: first.value, to: last.value })
    else if (before === undefined) spans.push({ from: null, to: last.value })
    else if (before.to !== before.from && before.from !== null && points.length > 2) return null
    else before.to = last.value
  }
  const ordered = spans.map((span) => inOrder(span))
  return ordered.every((span) => span !== null) ? sure(ordered) : null
}

const DAYS_IN_HALF_A_YEAR = 183

/** `15.12. – 15.1.2028` began the year before. */
function inOrder({ from, to }: { readonly from: LocalDate | null; readonly to: LocalDate }): Span | null {
  if (from === null || from <= to) return { from, to }
  if (daysUntil(to, from) < DAYS_IN_HALF_A_YEAR) return null
  const before = LocalDate.safeParse(`${Number(from.slice(0, 4)) - 1}${from.slice(4)}`)
  return before.success ? { from: before.data, to } : null
}

/** `KW 7`, `weeks 6–7`; or the week that begins with a day: `week of 15 Feb`. */
function weeksOf(
  points: readonly Point[],
  week: 'before' | 'behind',
  options: ReadOptions,
): CellReading<readonly Span[]> | null {
  if (points.some(({ month, whole }) => month !== null || whole !== null)) {
    // `2nd week of February` counts otherwise.
    if (week === 'behind') return null
    const days = daysOf(points, options)
    const [only] = days !== null && !('problem' in days) ? days.value : []
    return only?.from === only?.to && only !== undefined ? sure([{ from: only.from, to: addDays(only.to, 6) }]) : days
  }
  const year = points.find((point) => point.year !== null)?.year ?? null
  const spans: { from: LocalDate; to: LocalDate }[] = []
  for (const { day, tie } of points) {
    const monday = day === null ? null : mondayOfWeek(day, year, options.likelyDay)
    if (monday === null) return null
    const before = spans.at(-1)
    if (tie === 'to' && before !== undefined) before.to = addDays(monday, 6)
    else spans.push({ from: monday, to: addDays(monday, 6) })
  }
  return sure(spans)
}
