/** Fits weights on labelled pairs: logistic regression with a ridge, by Newton's method. */
import type { Measures } from '../../../server/synergies/engine/compare.ts'
import type { Model } from '../../../server/synergies/engine/strength.ts'
import { WEIGHTS } from '../../../server/synergies/engine/weights.ts'
import type { LabelledPair } from './labelledPairs.ts'

export const KEYS = Object.keys(WEIGHTS) as readonly (keyof Measures)[]

/** By grade: how far a pair should be suggested, and how much it matters. Grade 1 shares only a broad theme. */
const WANTED = [0, 0.12, 0.85, 1]
const MATTERS = [1, 1, 1.2, 2]
/** There are a few hundred among forty thousand pairs that share nothing at all. */
const A_HARD_ONE = 3
/** Holds weights back that few pairs speak for. */
const RIDGE = 2
const MOST_STEPS = 20
const SMALL_STEP = 1e-3

export function fit(pairs: readonly LabelledPair[]): Model {
  const rows = pairs.map(({ measures, grade, isHard }) => ({
    x: Float64Array.from([...KEYS.map((key) => measures[key]), 1]),
    wanted: WANTED[grade] ?? 0,
    matters: (MATTERS[grade] ?? 1) * (isHard ? A_HARD_ONE : 1),
  }))
  const size = KEYS.length + 1
  const weights = new Float64Array(size)
  for (let step = 0; step < MOST_STEPS; step++) {
    const { slopes, curves } = slopesAt(weights, rows)
    const changes = solve(curves, slopes)
    for (const [at, change] of changes.entries()) weights[at] = (weights[at] ?? 0) + change
    if (changes.every((change) => Math.abs(change) < SMALL_STEP)) break
  }
  return {
    weights: Object.fromEntries(KEYS.map((key, at) => [key, weights[at] ?? 0])),
    bias: weights[KEYS.length] ?? 0,
  }
}

interface Row {
  readonly x: Float64Array
  readonly wanted: number
  readonly matters: number
}

/** Slopes and curvatures of the likelihood; the last weight is the bias, which is not held back. */
function slopesAt(
  weights: Float64Array,
  rows: readonly Row[],
): { readonly slopes: Float64Array; readonly curves: readonly Float64Array[] } {
  const size = weights.length
  const isBias = (at: number): boolean => at === size - 1
  const slopes = weights.map((weight, at) => (isBias(at) ? 0 : -RIDGE * weight))
  const curves = Array.from({ length: size }, (_, at) => {
    const row = new Float64Array(size)
    if (!isBias(at)) row[at] = RIDGE
    return row
  })
  for (const { x, wanted, matters } of rows) {
    let odds = 0
    for (let at = 0; at < size; at++) odds += (weights[at] ?? 0) * (x[at] ?? 0)
    const found = 1 / (1 + Math.exp(-odds))
    const slope = matters * (wanted - found)
    const curve = matters * found * (1 - found)
    for (let at = 0; at < size; at++) {
      const value = x[at] ?? 0
      if (value === 0) continue
      slopes[at] = (slopes[at] ?? 0) + slope * value
      const row = curves[at]
      if (row !== undefined)
        for (let other = 0; other < size; other++) row[other] = (row[other] ?? 0) + curve * value * (x[other] ?? 0)
    }
  }
  return { slopes, curves }
}

/** Gauss and Jordan, without pivots: curvatures are positive definite. */
function solve(matrix: readonly Float64Array[], right: Float64Array): readonly number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0])
  for (const [at, row] of rows.entries()) {
    const lead = row[at] ?? 1
    for (const [other, below] of rows.entries()) {
      if (other === at) continue
      const factor = (below[at] ?? 0) / lead
      for (let column = at; column < row.length; column++) {
        below[column] = (below[column] ?? 0) - factor * (row[column] ?? 0)
      }
    }
  }
  return rows.map((row, at) => (row.at(-1) ?? 0) / (row[at] ?? 1))
}
