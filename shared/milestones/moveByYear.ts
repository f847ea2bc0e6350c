/** Moves milestones to the next campaign: their distance to the day stays, and so does their weekday. Pure. */
import { addDays, daysUntil, weekdayOf, type LocalDate } from '../days.ts'
import type { MilestoneFields, MilestoneWhen } from './milestone.ts'

/** The day of a campaign around which its milestones lie. */
interface Move {
  readonly from: LocalDate
  readonly to: LocalDate
}

/**
 * Safer Internet Day is a Tuesday in all years, so the distance alone keeps weekdays. If two days differ in weekday,
 * the distance gives way by at most three days.
 */
export function moveDay(day: LocalDate, { from, to }: Move): LocalDate {
  const moved = addDays(to, daysUntil(from, day))
  const off = (weekdayOf(day) - weekdayOf(moved) + 7) % 7
  return addDays(moved, off > 3 ? off - 7 : off)
}

function moveWhen(when: MilestoneWhen, move: Move): MilestoneWhen {
  switch (when.kind) {
    case 'day':
      return { ...when, day: moveDay(when.day, move) }
    case 'range':
      return { ...when, from: moveDay(when.from, move), to: moveDay(when.to, move) }
    case 'week':
      return { ...when, monday: moveDay(when.monday, move) }
    case 'until':
      return { ...when, to: moveDay(when.to, move) }
  }
}

/**
 * The same milestone of the next campaign. A town, a link and a note beside the date are those of this year, so they are left out
 * and to follow.
 */
export function moveMilestone(fields: MilestoneFields, move: Move): MilestoneFields {
  const hasTown = fields.place !== null && fields.place.kind !== 'online'
  return {
    ...fields,
    when: moveWhen(fields.when, move),
    whenNote: '',
    place: fields.place === null ? null : { ...fields.place, text: '' },
    link: null,
    detailsToFollow: fields.detailsToFollow || hasTown || fields.link !== null,
  }
}
