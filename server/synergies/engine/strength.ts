/** From measures to a score that compares between activities. Pure. */
import { GOOD } from '../../../shared/synergies/suggestion.ts'
import type { Measures } from './compare.ts'
import { BIAS, CALIBRATION, CUT_OFF, PROBABILITY, GOOD_FROM, WEIGHTS } from './weights.ts'

/** Nobody reads on behind these. */
export const MAX_SUGGESTIONS_PER_ACTIVITY = 10

const KEYS = Object.keys(WEIGHTS) as readonly (keyof Measures)[]

export interface Model {
  readonly weights: Readonly<Partial<Record<keyof Measures, number>>>
  readonly bias: number
}
const FITTED: Model = { weights: WEIGHTS, bias: BIAS }

/** How much speaks for a pair; the logarithm of odds. */
export function strengthOf(measures: Measures, { weights, bias }: Model = FITTED): number {
  let sum = bias
  for (const key of KEYS) sum += (weights[key] ?? 0) * measures[key]
  return sum
}

/** Facts on an activity from all of its pairs. */
export interface Standing {
  /**
   * The mean of its best strengths, the best first; a missing one counts as one just too weak, so weaker ones need not
   * be known.
   */
  readonly usual: number
  /** Its strongest pair: an activity that fits nobody well has no partners. */
  readonly strongest: number
}

/** @param best the strengths of its best pairs, the best first */
export function standingOf(best: readonly number[]): Standing {
  let sum = (MAX_SUGGESTIONS_PER_ACTIVITY - best.length) * CUT_OFF
  for (const strength of best) sum += strength
  return {
    usual: Math.max(0, sum / MAX_SUGGESTIONS_PER_ACTIVITY - CALIBRATION.typical),
    strongest: best[0] ?? CUT_OFF,
  }
}

/** The standing of an activity without pairs. */
export const NO_PAIRS = standingOf([])

/** An activity that mentions everything resembles all others a little: subtract what is usual for both sides. */
export const calibrate = (strength: number, a: Standing, b: Standing): number =>
  strength - (CALIBRATION.share * (a.usual + b.usual)) / 2

/** @returns how probable it is that the two find it worth a call, between 0 and 1 */
export const probabilityOf = (calibrated: number): number =>
  Math.round((1 / (1 + Math.exp(-PROBABILITY.slope * calibrated - PROBABILITY.offset))) * 10_000) / 10_000

/** As much as a pair can have that is not good. */
export const NOT_GOOD = GOOD - 0.0001

/**
 * @returns null for a pair that is too weak to be shown. An activity that fits nobody well has no good one: it would fill
 * its list with the least bad.
 */
export function scoreOf(strength: number, a: Standing, b: Standing): number | null {
  const calibrated = calibrate(strength, a, b)
  if (calibrated < CUT_OFF) return null
  const probability = probabilityOf(calibrated)
  const withItsBest = (strength + Math.min(a.strongest, b.strongest)) / 2
  return withItsBest < GOOD_FROM ? Math.min(probability, NOT_GOOD) : probability
}

interface Ranked {
  readonly a: string
  readonly b: string
}

/** For sorting: the best first, and always in the same order. */
export function byScore(one: Ranked & { score: number }, other: Ranked & { score: number }): number {
  return other.score - one.score || byIds(one, other)
}

export function byIds(one: Ranked, other: Ranked): number {
  if (one.a !== other.a) return one.a < other.a ? -1 : 1
  return one.b === other.b ? 0 : one.b < other.b ? -1 : 1
}
