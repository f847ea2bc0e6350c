/**
 * All weights of the engine, in one place. Fitted on the labelled pairs by `npm run lab -- eval fit`, with the texts of one
 * set read as unseen ones are. Measures without a weight serve kinds and objections.
 */
import type { Measures } from './compare.ts'

export const WEIGHTS: Readonly<Partial<Record<keyof Measures, number>>> = {
  closeness: 6.66,
  subjectMass: 2.66,
  topicShare: 1.06,
  otherTopics: -0.89,
  words: 1.94,
  need: 1.23,
  metNeed: 0.95,
  sameAudience: 2.25,
  partner: 3.28,
  sameMinority: 1.15,
  oneIsOpen: 0.94,
  bothAreOpen: 0.81,
  unclear: -1.29,
  farApart: -1.14,
}
export const BIAS = -6.89

/** A pair of less strength is not looked at again. */
export const CUT_OFF = -3.2

/**
 * The mean of a pair's strength and the best strength of its weaker side: below this nothing counts as good. Three good
 * suggestions beat ten, and none beats the least bad.
 */
export const GOOD_FROM = -2

/** How much of an activity's usual strength is subtracted, if that is more than `typical`: see `calibrate`. */
export const CALIBRATION = { share: 0.5, typical: -1.5 }

/** From strength to the probability of "worth a call", the share of pairs of grade 2 and 3: fitted on clusters left out. */
export const PROBABILITY = { slope: 1, offset: 0 }
