/**
 * All weights of the engine, in one place. Fitted on the labelled pairs by `npm run eval -- fit`, which also shows how well
 * weights do that were fitted without the countries they are judged on. Measures without a weight are there for kinds.
 */
import type { Measures } from './compare.ts'

export const WEIGHTS: Readonly<Partial<Record<keyof Measures, number>>> = {
  topics: 1.4,
  sharedTopics: 3.9,
  outputs: 2.2,
  words: 1.5,
  tags: 0.6,
  need: 2.4,
  gets: 1,
  sameAudience: 2.2,
  partner: 1.4,
  sameMinority: 2.2,
  generic: -1,
  farApart: -0.6,
}
export const BIAS = -5.6

/** Below this strength nothing is suggested: three good suggestions beat ten. Chosen so that weak activities get few. */
export const CUT_OFF = -3.3

/** How much of what is usual for an activity is taken off, where that is more than `typical`: see `calibrate`. */
export const CALIBRATION = { share: 0.5, typical: -1.5 }
