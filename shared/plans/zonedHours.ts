/** Hours of an activity on two clocks: its own, and that of Brussels, by which the network speaks. Pure. */
import type { LocalDate } from '../days.ts'
import { brusselsClock, instantOf, NETWORK_ZONE } from '../zonedTime.ts'

interface Times {
  readonly startTime: string | null
  readonly endTime: string | null
}

export interface ZonedHours {
  /** `10:00–12:00`. */
  readonly hours: string
  /** IANA; null if nobody said whose clock it is. */
  readonly zone: string | null
  /** What clocks show in Brussels, and on which day; null if they show the same there, or if the zone or the day is unknown. */
  readonly inBrussels: { readonly day: LocalDate; readonly hours: string } | null
}

/** `09:15–10:00`; null without a time. */
export function hoursOf({ startTime, endTime }: Times): string | null {
  if (startTime === null) return endTime
  return endTime === null ? startTime : `${startTime}–${endTime}`
}

/**
 * @param day on which it begins; clocks differ from place to place by other hours in summer
 * @returns null without a time
 */
export function zonedHours(times: Times, zone: string | null, day: string | null): ZonedHours | null {
  const hours = hoursOf(times)
  return hours === null ? null : { hours, zone, inBrussels: brusselsHours(times, zone, day) }
}

function brusselsHours(
  { startTime, endTime }: Times,
  zone: string | null,
  day: string | null,
): ZonedHours['inBrussels'] {
  const first = startTime ?? endTime
  if (zone === null || zone === NETWORK_ZONE || day === null || first === null) return null
  const clockAt = (time: string) => brusselsClock(instantOf(day, time, zone))
  const begin = clockAt(first)
  if (begin.day === day && begin.time === first) return null
  const end = startTime === null || endTime === null ? [] : [clockAt(endTime).time]
  return { day: begin.day, hours: [begin.time, ...end].join('–') }
}
