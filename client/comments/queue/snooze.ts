/** The end of a snooze. Pure; in the reader's own time. */
import { addDays } from 'date-fns/addDays'
import { nextMonday } from 'date-fns/nextMonday'
import { parseISO } from 'date-fns/parseISO'
import { set } from 'date-fns/set'

const MORNING = { hours: 8, minutes: 0, seconds: 0, milliseconds: 0 }

export function snoozeUntil(how: string, now: Date): Date {
  if (how === 'three-days') return addDays(now, 3)
  return set(how === 'monday' ? nextMonday(now) : addDays(now, 1), MORNING)
}

/** @param day ISO date */
export const snoozeUntilDay = (day: string): Date => set(parseISO(day), MORNING)
