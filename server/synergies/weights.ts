/**
 * All weights of the engine, in one place. Fitted on the labelled pairs by logistic regression, checked on thirds of the
 * countries that were left out, and rounded, so that they say what matters and not what happened to be in the set.
 * Measures without a weight are there for kinds and reasons.
 */
import type { Measures } from './compare.ts'

export const WEIGHTS: Readonly<Partial<Record<keyof Measures, number>>> = {
  topics: 2.7,
  doings: 1.9,
  both: 0.8,
  specialTopic: 1,
  specialDoing: 0.1,
  words: 7,
  tags: 0.6,
  need: 3.2,
  sameAudience: 4,
  otherAudience: 1.4,
  sameType: 0.3,
  sameFormat: 0.4,
  farApart: -1.2,
  partner: 4.7,
  sameMinority: 1.5,
  sharedTopics: 3,
  generic: -1.4,
  otherDoings: -0.2,
  thin: -0.8,
}
export const BIAS = -6

/** Below this strength nothing is suggested. */
export const CUT_OFF = -3.7

/** How much of what is usual for an activity is taken off, where that is more than `typical`: see `suggest`. */
export const CALIBRATION = { share: 0.3, typical: -1.5 }
