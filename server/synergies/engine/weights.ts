/**
 * All weights of the engine, in one place. Fitted on the labelled pairs by `npm run eval -- fit`, which also shows how well
 * weights do that were fitted without the clusters they are judged on. Measures without a weight are there for kinds.
 */
import type { Measures } from './compare.ts'

export const WEIGHTS: Readonly<Partial<Record<keyof Measures, number>>> = {
  subject: 0.58,
  subjectMass: 2.8,
  topicShare: 1.3,
  otherTopics: -1.23,
  specialOutput: 1.51,
  words: 1.78,
  tags: 0.58,
  need: 1.3,
  gets: 1.28,
  getsOnSubject: 0.82,
  sameAudience: 1.74,
  audienceOnSubject: 2.06,
  partner: 3.13,
  sameMinority: 2.32,
  oneIsOpen: 0.68,
  bothAreOpen: 0.64,
  unclear: -1.41,
  otherPurpose: -0.08,
  farApart: -1.31,
}
export const BIAS = -6.06

/** A pair of less strength is not looked at again. */
export const CUT_OFF = -3.3

/**
 * The mean of the strength of a pair and of the strongest pair of that side which has the weaker one: below this nothing is
 * suggested. Three good suggestions beat ten, and none beats the least bad.
 */
export const SHOWN_FROM = -1.7

/** How much of what is usual for an activity is taken off, where that is more than `typical`: see `calibrate`. */
export const CALIBRATION = { share: 0.5, typical: -1.5 }

/** From strength to the probability of "worth a call", the share of pairs of grade 2 and 3: fitted on clusters left out. */
export const PROBABILITY = { slope: 1, offset: 0 }
