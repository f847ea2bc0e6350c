/** When a mail goes: mornings are those of Brussels, whatever its clocks do that day. Pure. */
import { addDays, DAY_MS, weekdayOf } from '../../shared/days.ts'
import { brusselsClock, instantOf } from '../../shared/zonedTime.ts'
import type { MailKind } from '../../shared/mail/outgoing.ts'

const MORNING = '08:00'
const MONDAY = 1
/** Long enough to combine what somebody writes in one go into one mail. */
const AT_ONCE_AFTER_MS = 60_000

const FIRST_RETRY_MS = 60_000
const LONGEST_RETRY_MS = 60 * 60_000
/** RFC 5321 asks to try for four or five days. */
const GIVE_UP_AFTER_MS = 4 * DAY_MS

/** When a mail of this kind goes that is asked for now. */
export function dueAt(kind: MailKind, now: Date): Date {
  switch (kind) {
    case 'at-once':
      return new Date(now.getTime() + AT_ONCE_AFTER_MS)
    case 'daily':
      return nextMorning(now, () => true)
    case 'weekly':
      return nextMorning(now, (day) => weekdayOf(day) === MONDAY)
  }
}

/** When to retry after `attempts` failures; null when it is time to give up. */
export function retryAt(attempts: number, createdAt: Date, now: Date): Date | null {
  if (now.getTime() - createdAt.getTime() > GIVE_UP_AFTER_MS) return null
  return new Date(now.getTime() + Math.min(FIRST_RETRY_MS * 2 ** (attempts - 1), LONGEST_RETRY_MS))
}

/** Days of the calendar, not of 24 hours: twice a year they differ. */
function nextMorning(now: Date, fits: (day: string) => boolean): Date {
  const { day: today } = brusselsClock(now)
  for (let later = 0; later <= 7; later++) {
    const day = addDays(today, later)
    const morning = instantOf(day, MORNING)
    if (morning > now && fits(day)) return morning
  }
  throw new Error('a week without such a morning')
}
