/** What the centres of the demo network reported of the past campaign, and what became of their reports. */
import { EASTERN_PLANS } from './easternPlans.ts'
import type { DemoReport, ShortPlan } from './shortPlan.ts'
import { WESTERN_PLANS } from './westernPlans.ts'

export const SHORT_PLANS: readonly ShortPlan[] = [...WESTERN_PLANS, ...EASTERN_PLANS]

/** Of the longer plans. */
const OF_LONGER_PLANS: readonly DemoReport[] = [
  {
    centre: 'dk',
    worked: 'Classes guessed together, and talked about why they were wrong.',
    didNot: 'Two hundred classes waited for a link that we sent late.',
    quote: 'The program was kinder than my brother, so I knew that it was a program.',
    highlights: 'One hour, one question, and a whole country that argued about it.',
    lessons: 'Send the link on Friday, not on Monday night.',
  },
  {
    centre: 'cy',
    worked: 'Classes judged each other’s posters before the jury did.',
    highlights: 'The competition ran in two languages.',
    lessons: 'Begin the competition after the winter tests.',
  },
  {
    centre: 'sk',
    worked: 'A film of four minutes, and a number to call at its end.',
    highlights: 'Calls to the helpline doubled in the week of the film.',
    lessons: 'Tell the helpline early: it needs more people on those days.',
  },
  {
    centre: 'ch',
    worked: 'Young people kept a diary of a week without notifications.',
    highlights: 'Two language regions, one debate.',
    lessons: 'Interpreters must be booked in autumn.',
  },
]

export const PAST_REPORTS: readonly DemoReport[] = [...OF_LONGER_PLANS, ...SHORT_PLANS]

/** They were returned with these words. */
export const RETURNED_REPORTS: Readonly<Record<string, string>> = {
  al: 'Please say how you know the number of children.',
  is: 'The quiz was moved: to which day?',
  md: 'Please add where the play was shown.',
}

/** They were submitted after the day, and wait for a decision. */
export const LATE_REPORTS: ReadonlySet<string> = new Set(['ba', 'ch'])
