/** A selection in numbers. Pure. */
import type { CentreId } from '../../shared/ids.ts'
import type { Counts } from '../../shared/overview/api.ts'
import type { Selectable } from '../../shared/overview/selectable.ts'
import type { DaySpan } from '../../shared/days.ts'
import { dayTest } from '../../shared/overview/theDay.ts'

/** What the worker can say of a campaign; it does not know what its centres are. */
export interface SelectionCounts {
  readonly total: number
  readonly confirmed: number
  readonly tentative: number
  readonly cancelled: number
  readonly done: number
  readonly onTheDay: number
  readonly acrossTheDay: number
  readonly undated: number
  readonly centres: readonly Counts[]
  readonly themes: readonly { readonly id: string; readonly centres: readonly Counts[] }[]
  readonly audiences: readonly { readonly id: string; readonly centres: readonly Counts[] }[]
  readonly days: readonly DayCounts[]
}

interface DayCounts {
  readonly day: string
  readonly activities: number
  readonly begin: number
  readonly centres: Readonly<Record<string, number>>
}

/** @param days the days that are counted, in their order */
export function countSelection(
  selected: readonly Selectable[],
  { theDay, days }: { readonly theDay: DaySpan; readonly days: readonly string[] },
): SelectionCounts {
  const themes = createCells()
  const audiences = createCells()
  const centres = createCells()
  const calendar = createCalendar(days)
  const statuses = { confirmed: 0, tentative: 0, cancelled: 0, done: 0 }
  const [isOn, isAcross] = [dayTest('on', theDay), dayTest('across', theDay)]
  let [onTheDay, acrossTheDay, undated] = [0, 0, 0]
  for (const one of selected) {
    const [status] = one.values.status
    statuses[status as keyof typeof statuses] += 1
    if (status === 'cancelled') continue
    centres.add('', one)
    for (const theme of one.values.theme) themes.add(theme, one)
    for (const audience of one.values.audience) audiences.add(audience, one)
    calendar.add(one)
    if (one.spans.length === 0) undated += 1
    if (isOn(one.spans)) onTheDay += 1
    if (isAcross(one.spans)) acrossTheDay += 1
  }
  return {
    total: selected.length,
    ...statuses,
    onTheDay,
    acrossTheDay,
    undated,
    centres: centres.list()[0]?.centres ?? [],
    themes: themes.list(),
    audiences: audiences.list(),
    days: calendar.list(),
  }
}

function createCells() {
  const rows = new Map<string, Map<CentreId, { centre: CentreId; activities: number; confirmed: number }>>()
  return {
    add(id: string, { centre, values }: Selectable): void {
      const row = rows.get(id) ?? new Map()
      rows.set(id, row)
      const cell = row.get(centre) ?? { centre, activities: 0, confirmed: 0 }
      row.set(centre, cell)
      cell.activities += 1
      if (!values.status.includes('tentative')) cell.confirmed += 1
    },
    list: () => [...rows].map(([id, row]) => ({ id, centres: [...row.values()] })),
  }
}

/** An activity counts once a day, however many of its dates are on it. */
function createCalendar(days: readonly string[]) {
  const counted = new Map(days.map((day) => [day, { activities: 0, begin: 0, centres: new Map<CentreId, number>() }]))
  return {
    add({ spans, centre }: Selectable): void {
      const begin = new Set(spans.map(({ first }) => first))
      const taken = new Set(begin)
      for (const { first, last } of spans)
        if (first !== last) for (const day of days) if (day > first && day <= last) taken.add(day)
      for (const day of taken) {
        const count = counted.get(day)
        if (count === undefined) continue
        count.activities += 1
        count.centres.set(centre, (count.centres.get(centre) ?? 0) + 1)
        if (begin.has(day)) count.begin += 1
      }
    },
    list: () => [...counted].map(([day, count]) => ({ day, ...count, centres: Object.fromEntries(count.centres) })),
  }
}
