/** From measures to a score that compares between activities. Pure. */
import type { Measures } from './compare.ts'
import { BIAS, CALIBRATION, CUT_OFF, WEIGHTS } from './weights.ts'

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

/**
 * The usual strength of an activity: the mean of its best strengths, the best first, where a missing one counts as one just
 * too weak; so weaker ones need not be known.
 */
export function usualOf(best: readonly number[]): number {
  let sum = (MAX_SUGGESTIONS_PER_ACTIVITY - best.length) * CUT_OFF
  for (const strength of best) sum += strength
  return Math.max(0, sum / MAX_SUGGESTIONS_PER_ACTIVITY - CALIBRATION.typical)
}

/** An activity that speaks of everything is a little like all others: what is usual for both sides is taken off. */
export const calibrate = (strength: number, usualOfA: number, usualOfB: number): number =>
  strength - (CALIBRATION.share * (usualOfA + usualOfB)) / 2

/** Odds as a share between 0 and 1. */
export const shareOf = (strength: number): number => Math.round((1 / (1 + Math.exp(-strength))) * 10_000) / 10_000

/** @returns null for what is too weak to be shown */
export function scoreOf(calibrated: number): number | null {
  return calibrated < CUT_OFF ? null : shareOf(calibrated)
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
