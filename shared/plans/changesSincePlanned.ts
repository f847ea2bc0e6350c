/**
 * The changes of an activity since others could rely on it: since it was first confirmed or public, otherwise since its first day. Read from its
 * history. Pure.
 */
import type { ActivityHistoryList, HistoryValue } from './api.ts'
import type { ActivityView } from './planView.ts'

/** In reading order. */
const PLANNED_KEYS = ['title', 'dates', 'startsOn', 'endsOn', 'startTime', 'endTime', 'places', 'format'] as const
type PlannedKey = (typeof PLANNED_KEYS)[number]

export interface PlannedChange {
  readonly field: PlannedKey
  /** Null for no value. */
  readonly from: HistoryValue | null
  readonly to: HistoryValue | null
}

type Change = ActivityHistoryList['changes'][number]

/** @returns for each field the value then and the last one; a value that came back is not a change */
export function changesSincePlanned(
  history: readonly Change[],
  activity: Pick<ActivityView, 'visibility' | 'startsOn'>,
): readonly PlannedChange[] {
  const oldestFirst = history.toSorted((a, b) => (a.at < b.at ? -1 : 1))
  const since = reliableSince(oldestFirst, activity)
  const changed = PLANNED_KEYS.flatMap((field): readonly PlannedChange[] => {
    const own = oldestFirst.filter((change) => change.field === field && change.at > since)
    const [first, last] = [own[0], own.at(-1)]
    if (first === undefined || last === undefined || isSame(first.old, last.new)) return []
    return [{ field, from: first.old, to: last.new }]
  })
  return changed.filter((change) => !followsFrom(change, changed))
}

/** @returns the moment as ISO; empty if it was reliable from its beginning */
function reliableSince(
  oldestFirst: readonly Change[],
  { visibility, startsOn }: Pick<ActivityView, 'visibility' | 'startsOn'>,
): string {
  const moments = [
    firstMoment(oldestFirst, 'status', 'confirmed', false),
    firstMoment(oldestFirst, 'visibility', 'public', visibility === 'public'),
  ].flatMap((moment) => moment ?? [])
  if (moments.length > 0) return moments.toSorted()[0] ?? ''
  const moved = oldestFirst.find(({ field }) => field === 'startsOn')
  const planned = moved === undefined ? startsOn : valueOf(moved.old)
  return typeof planned === 'string' ? `${planned}T00:00:00.000Z` : '9'
}

/** @returns when a field first had a value; empty if from the beginning, null if never */
function firstMoment(oldestFirst: readonly Change[], field: string, value: string, hasIt: boolean): string | null {
  const own = oldestFirst.filter((change) => change.field === field)
  const [first] = own
  if (first === undefined) return hasIt ? '' : null
  if (valueOf(first.old) === value) return ''
  return own.find((change) => valueOf(change.new) === value)?.at ?? null
}

/** Days follow from several dates, and the last day of an activity of one day from its first. */
function followsFrom({ field, from, to }: PlannedChange, changed: readonly PlannedChange[]): boolean {
  const has = (key: PlannedKey): boolean => changed.some((other) => other.field === key)
  if (field === 'startsOn') return has('dates')
  if (field !== 'endsOn') return false
  const first = changed.find((other) => other.field === 'startsOn')
  return has('dates') || (first !== undefined && isSame(first.from, from) && isSame(first.to, to))
}

const valueOf = (value: HistoryValue | null): unknown => (value !== null && 'value' in value ? value.value : null)
const isSame = (one: HistoryValue | null, other: HistoryValue | null): boolean =>
  JSON.stringify(one) === JSON.stringify(other)
