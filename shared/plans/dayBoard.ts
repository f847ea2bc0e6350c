/**
 * The *board of the day*: the activities of a campaign's day as they are at a moment. The day lasts for more than 24 hours: it begins
 * on the clocks of UTC+13 and ends on those of UTC−10. Pure.
 */
import { addDays, type DaySpan } from '../days.ts'
import { instantOf, offsetOf } from '../zonedTime.ts'
import { stretchesOf } from './calendar/collisions.ts'
import type { ActivityStatus } from './fields.ts'
import { occurrencesOf, type DailyHours, type DatedHours, type Occurrence } from './occurrences.ts'

/** An activity with the zone of its hours. */
export interface BoardActivity {
  readonly activity: DatedHours & { readonly status: ActivityStatus }
  /** IANA. */
  readonly zone: string
}

/** What takes place of an activity on the day. One with several dates on a day has an entry for each. */
export interface BoardEntry<One extends BoardActivity> {
  readonly one: One
  readonly occurrence: Occurrence<One['activity']>
  /** The day on its own clock on which its hours begin. */
  readonly day: string
  /** Milliseconds, as `ends`. Entries without hours begin and end with their days. */
  readonly begins: number
  readonly ends: number
  readonly isAllDay: boolean
  /** Minutes by which its clock is ahead of UTC. */
  readonly offset: number
}

export interface DayBoard<One extends BoardActivity> {
  readonly phase: 'before' | 'day' | 'after'
  /** The first entries that begin on the day. */
  readonly opening: readonly BoardEntry<One>[]
  readonly now: readonly BoardEntry<One>[]
  /** Now as well, but without hours. */
  readonly allDay: readonly BoardEntry<One>[]
  /** The first to begin comes first. */
  readonly next: readonly BoardEntry<One>[]
  readonly over: readonly BoardEntry<One>[]
  readonly cancelled: readonly BoardEntry<One>[]
}

/** Fixed offsets, whose signs are reversed in names of IANA. */
const FIRST_ZONE = 'Etc/GMT-13'
const LAST_ZONE = 'Etc/GMT+10'

const startOf = (day: string, zone: string): number => instantOf(day, '00:00', zone).getTime()

/**
 * What takes place of these activities on a day of their own clocks. It does not depend on the moment, so a caller may cache it.
 * @returns entries in the order in which the day travels: the easternmost clock first
 */
export function boardEntries<One extends BoardActivity>(all: readonly One[], day: string): readonly BoardEntry<One>[] {
  const stretches = rememberStretches(day)
  return all
    .flatMap((one) =>
      occurrencesOf<One['activity']>(one.activity).flatMap((occurrence) => {
        // The evening before may last until after midnight.
        const near = cut(occurrence, { first: addDays(day, -1), last: day })
        if (near === null) return []
        const { startTime, endTime } = occurrence
        const hours = { ...(startTime === null ? occurrence : near), startTime, endTime, timeZone: one.zone }
        return stretches(hours).map((stretch) => ({ one, occurrence, ...stretch }))
      }),
    )
    .toSorted((a, b) => b.offset - a.offset || a.begins - b.begins)
}

type Stretch = Omit<BoardEntry<BoardActivity>, 'one' | 'occurrence'>
type Hours = DaySpan & DailyHours & { readonly timeZone: string }

/** Many activities share zone and hours, and finding a moment on the clock of a zone takes long: each is found once. */
function rememberStretches(day: string): (hours: Hours) => readonly Stretch[] {
  const known = new Map<string, readonly Stretch[]>()
  return (hours) => {
    const { first, last, startTime, endTime, timeZone } = hours
    const key = [first, last, startTime, endTime, timeZone].join(' ')
    const made = known.get(key) ?? stretchesOn(hours, day)
    known.set(key, made)
    return made
  }
}

function stretchesOn(hours: Hours, day: string): readonly Stretch[] {
  const { first, last, startTime, timeZone: zone } = hours
  const dayBegins = startOf(day, zone)
  const dayEnds = startOf(addDays(day, 1), zone)
  const offset = offsetOf(zone, new Date(dayBegins))
  if (startTime === null) {
    if (last < day) return []
    return [{ day, begins: startOf(first, zone), ends: startOf(addDays(last, 1), zone), isAllDay: true, offset }]
  }
  return stretchesOf(hours)
    .filter(({ from, to }) => from < dayEnds && to > dayBegins)
    .map(({ day: on, from, to }) => ({ day: on, begins: from, ends: to, isAllDay: false, offset }))
}

/** @returns the days that are in both; null if there are none */
function cut(one: DaySpan, other: DaySpan): DaySpan | null {
  const first = one.first > other.first ? one.first : other.first
  const last = one.last < other.last ? one.last : other.last
  return first <= last ? { first, last } : null
}

/** @param entries those of `boardEntries`, whose order is kept */
export function boardAt<One extends BoardActivity>(
  entries: readonly BoardEntry<One>[],
  day: string,
  now: Date,
): DayBoard<One> {
  const at = now.getTime()
  const places = Map.groupBy(entries, (entry) => placeOf(entry, at))
  return {
    phase: phaseOf(entries, day, at),
    opening: openingOf(entries, day),
    now: places.get('now') ?? [],
    allDay: places.get('allDay') ?? [],
    next: (places.get('next') ?? []).toSorted((a, b) => a.begins - b.begins),
    over: places.get('over') ?? [],
    cancelled: places.get('cancelled') ?? [],
  }
}

type Place = 'now' | 'allDay' | 'next' | 'over' | 'cancelled'

/** A moment at which one ends and the next begins belongs to the next. */
function placeOf({ one, begins, ends, isAllDay }: BoardEntry<BoardActivity>, at: number): Place {
  const { status } = one.activity
  if (status === 'cancelled') return 'cancelled'
  if (status === 'done' || at >= ends) return 'over'
  if (at < begins) return 'next'
  return isAllDay ? 'allDay' : 'now'
}

/** What lasts into the day or out of it is part of it. What lasts for weeks is not awaited. */
function phaseOf(
  entries: readonly BoardEntry<BoardActivity>[],
  day: string,
  at: number,
): DayBoard<BoardActivity>['phase'] {
  const timed = entries.filter(({ one, isAllDay }) => !isAllDay && one.activity.status !== 'cancelled')
  const begins = Math.min(startOf(day, FIRST_ZONE), ...timed.map((entry) => entry.begins))
  if (at < begins) return 'before'
  const ends = Math.max(startOf(addDays(day, 1), LAST_ZONE), ...timed.map((entry) => entry.ends))
  return at < ends ? 'day' : 'after'
}

/** Those with hours go first; without any, those of the whole day. */
function openingOf<One extends BoardActivity>(
  entries: readonly BoardEntry<One>[],
  day: string,
): readonly BoardEntry<One>[] {
  const own = entries.filter(
    ({ one, occurrence, day: on, isAllDay }) =>
      one.activity.status !== 'cancelled' && on === day && (!isAllDay || occurrence.first === day),
  )
  const timed = own.filter(({ isAllDay }) => !isAllDay)
  const from = timed.length > 0 ? timed : own
  const first = Math.min(...from.map(({ begins }) => begins))
  return from.filter(({ begins }) => begins === first)
}
