/**
 * All weights of the engine, in one place. Fitted on the labelled pairs by `npm run lab -- eval fit`, which also
 * cross-validates: it judges weights on clusters left out of their fit. Measures without a weight serve the kinds.
 */
import type { Measures } from './compare.ts'

export const WEIGHTS: Readonly<Partial<Record<keyof Measures, number>>> = {
  subject: 0.98,
  subjectMass: 2.79,
  topicShare: 1.31,
  otherTopics: -1.31,
  specialOutput: 1.91,
  words: 1.95,
  tags: 0.47,
  need: 1.45,
  gets: 1.52,
  getsOnSubject: 0.89,
  sameAudience: 1.85,
  audienceOnSubject: 1.32,
  partner: 3.32,
  sameMinority: 2.39,
  oneIsOpen: 0.59,
  bothAreOpen: 0.69,
  unclear: -1.65,
  otherPurpose: -0.12,
  farApart: -1.21,
}
export const BIAS = -6.06

/** A pair of less strength is not looked at again. */
export const CUT_OFF = -2.4

/**
 * The mean of a pair's strength and the best strength of its weaker side: below this nothing is suggested. Three good
 * suggestions beat ten, and none beats the least bad.
 */
export const SHOWN_FROM = -2

/** How much of an activity's usual strength is subtracted, if that is more than `typical`: see `calibrate`. */
export const CALIBRATION = { share: 0.5, typical: -1.5 }

/** From strength to the probability of "worth a call", the share of pairs of grade 2 and 3: fitted on clusters left out. */
export const PROBABILITY = { slope: 1, offset: 0 }
