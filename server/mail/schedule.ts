/** When a mail goes: mornings are those of Brussels, whatever its clocks do that day. Pure. */
import type { MailKind } from '../../shared/mail/outgoing.ts'

const ZONE = 'Europe/Brussels'
const MORNING_HOUR = 8
const MONDAY = 1
/** Long enough that what somebody writes in one go is one mail. */
const AT_ONCE_AFTER_MS = 60_000

const FIRST_RETRY_MS = 60_000
const LONGEST_RETRY_MS = 60 * 60_000
/** RFC 5321 asks to try for four or five days. */
const GIVE_UP_AFTER_MS = 4 * 24 * 60 * 60_000

/** When a mail of this kind goes that is asked for now. */
export function dueAt(kind: MailKind, now: Date): Date {
  switch (kind) {
    case 'at-once':
      return new Date(now.getTime() + AT_ONCE_AFTER_MS)
    case 'daily':
      return nextMorning(now, () => true)
    case 'weekly':
      return nextMorning(now, (weekday) => weekday === MONDAY)
  }
}

/** When to try again what did not work `attempts` times; null when it is time to give up. */
export function retryAt(attempts: number, createdAt: Date, now: Date): Date | null {
  if (now.getTime() - createdAt.getTime() > GIVE_UP_AFTER_MS) return null
  return new Date(now.getTime() + Math.min(FIRST_RETRY_MS * 2 ** (attempts - 1), LONGEST_RETRY_MS))
}

function nextMorning(now: Date, fits: (weekday: number) => boolean): Date {
  const { year, month, day } = wallClock(now)
  for (let later = 0; later <= 7; later++) {
    // Days of the calendar, not of 24 hours: twice a year they differ.
    const date = new Date(Date.UTC(year, month - 1, day + later))
    const morning = morningOf(date)
    if (morning > now && fits(date.getUTCDay())) return morning
  }
  throw new Error('a week without such a morning')
}

/** Clocks change at night, so at eight the difference to UTC is that of the whole morning. */
function morningOf(date: Date): Date {
  const asIfUtc = new Date(date.getTime() + MORNING_HOUR * 60 * 60_000)
  const wall = wallClock(asIfUtc)
  const shown = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute)
  return new Date(asIfUtc.getTime() - (shown - asIfUtc.getTime()))
}

const FORMAT = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
})

/** Returns the local calendar day and time of an instant. */
function wallClock(at: Date): Record<'year' | 'month' | 'day' | 'hour' | 'minute', number> {
  const parts = new Map(FORMAT.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
  const of = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0
  return { year: of('year'), month: of('month'), day: of('day'), hour: of('hour'), minute: of('minute') }
}
