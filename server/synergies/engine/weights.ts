/**
 * All weights of the engine, in one place. Fitted on the labelled pairs by `npm run eval -- fit`, which also shows how well
 * weights do that were fitted without the clusters they are judged on. Measures without a weight are there for kinds.
 */
import type { Measures } from './compare.ts'

export const WEIGHTS: Readonly<Partial<Record<keyof Measures, number>>> = {
  subject: 0.4,
  subjectMass: 1.72,
  topicShare: 1.09,
  otherTopics: -1.23,
  specialOutput: 1.1,
  tags: 0.63,
  need: 1.63,
  gets: 0.69,
  getsOnSubject: 1.19,
  sameAudience: 1.8,
  audienceOnSubject: 1.89,
  partner: 2.77,
  sameMinority: 2.19,
  oneIsOpen: 0.44,
  bothAreOpen: 0.42,
  openOnSubject: 1.95,
  detail: 1.52,
  otherPurpose: -0.08,
  generic: -0.54,
  farApart: -1,
}
export const BIAS = -6.63

/** A pair of less strength is not looked at again. */
export const CUT_OFF = -3.3

/**
 * The mean of the strength of a pair and of the strongest pair of that side which has the weaker one: below this nothing is
 * suggested. Three good suggestions beat ten, and none beats the least bad.
 */
export const SHOWN_FROM = -2

/** How much of what is usual for an activity is taken off, where that is more than `typical`: see `calibrate`. */
export const CALIBRATION = { share: 0.5, typical: -1.5 }

/** From strength to the probability of "worth a call", the share of pairs of grade 2 and 3: fitted on clusters left out. */
export const PROBABILITY = { slope: 1, offset: 0 }
