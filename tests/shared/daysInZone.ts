/** Prints what days and hours come to on this computer, whose zone `days.test.ts` sets. */
import { afterWorkingDays } from '../../server/accounts/joining/workingDays.ts'
import { dueAt } from '../../server/mail/schedule.ts'
import { addDays, daysUntil, LocalDate, mondayOf } from '../../shared/days.ts'
import type { ActivityId } from '../../shared/ids.ts'
import { stretchesOf } from '../../shared/plans/calendar/collisions.ts'
import { weekNumber, weekStartOf } from '../../shared/plans/calendar/weeks.ts'
import { newDaysOf } from '../../shared/plans/moving.ts'
import { brusselsClock, instantOf } from '../../shared/zonedTime.ts'

const clockAt = (iso: string): string => {
  const { day, time } = brusselsClock(new Date(iso))
  return `${day} ${time}`
}
const activity = {
  id: 'a' as ActivityId,
  startsOn: LocalDate.parse('2027-03-13'),
  endsOn: LocalDate.parse('2027-03-28'),
  dates: [],
}
const before = [
  '2027-03-13',
  '2027-03-14',
  '2027-03-27',
  '2027-03-28',
  '2027-10-30',
  '2027-10-31',
  '2027-11-06',
  '1994-12-30',
]

console.log(
  JSON.stringify({
    zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    days: before.map((day) => addDays(day, 1)),
    between: [
      daysUntil('2027-03-14', '2027-03-15'),
      daysUntil('2027-03-28', '2027-03-29'),
      daysUntil('2027-10-31', '2027-11-01'),
      daysUntil('1994-12-31', '1995-01-01'),
      daysUntil('2027-03-14', '2027-04-14'),
    ],
    mondays: ['2027-03-14', '2027-03-28', '2027-10-31', '2027-11-07'].map(mondayOf),
    moments: [
      ...['01:30', '02:30', '03:30'].map((time) => instantOf('2027-03-28', time)),
      ...['02:30', '03:30'].map((time) => instantOf('2027-10-31', time)),
    ],
    clocks: ['2027-03-28T01:30Z', '2027-10-31T00:30Z', '2027-10-31T01:30Z', '2027-10-31T23:30Z'].map(clockAt),
    mornings: ['2027-03-27T12:00Z', '2027-10-30T12:00Z'].map((now) => dueAt('daily', new Date(now))),
    // From the Friday before to the Monday after, at the same hour of the clock.
    workingDays: ['2027-03-26T07:00Z', '2027-10-29T06:00Z'].map((from) => afterWorkingDays(new Date(from), 1)),
    moved: [1, 14, 231].map((by) => newDaysOf({ activity, date: null }, { by })?.own),
    weeks: ['2027-03-14', '2027-03-28', '2027-10-31', '1994-12-31'].map((day) => {
      const start = weekStartOf(day, 7)
      return `${start} ${weekNumber(start)}`
    }),
    stretches: stretchesOf({
      first: '2027-03-27',
      last: '2027-03-28',
      startTime: '01:00',
      endTime: '04:00',
      timeZone: null,
    }).map(({ from, to }) => new Date(from).toISOString() + (to - from) / 60_000),
  }),
)
