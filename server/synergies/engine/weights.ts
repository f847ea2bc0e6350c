/**
 * All weights of the engine, in one place. Fitted on the labelled pairs by `npm run eval -- fit`, which also shows how well
 * weights do that were fitted without the clusters they are judged on. Measures without a weight are there for kinds.
 */
import type { Measures } from './compare.ts'

export const WEIGHTS: Readonly<Partial<Record<keyof Measures, number>>> = {
  subject: 0.49,
  subjectMass: 2.78,
  topicShare: 1.27,
  otherTopics: -1.19,
  specialOutput: 1.93,
  words: 1.94,
  tags: 0.55,
  need: 1.36,
  gets: 1.43,
  getsOnSubject: 0.83,
  sameAudience: 1.74,
  audienceOnSubject: 1.98,
  partner: 3.12,
  sameMinority: 2.26,
  oneIsOpen: 0.67,
  bothAreOpen: 0.69,
  unclear: -1.42,
  otherPurpose: -0.11,
  farApart: -1.27,
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
