/** Vectors of texts, and how close two of them are. Pure. */
import { LANES } from './matrix.ts'

export const DIMENSIONS = 100
export type Vector = Float32Array

/** The mean of vectors; nothing for none. */
export function meanOf(vectors: Iterable<Vector>): Vector {
  const sum = new Float64Array(DIMENSIONS)
  let count = 0
  for (const vector of vectors) {
    count += 1
    for (let at = 0; at < DIMENSIONS; at++) sum[at] = (sum[at] ?? 0) + (vector[at] ?? 0)
  }
  return Float32Array.from(sum, (value) => (count === 0 ? 0 : value / count))
}

/** The direction from the mean of a campaign: what a text says that not all say. Its length is 1, or 0. */
export function directionFrom(mean: Vector, vector: Vector): Vector {
  const moved = new Float32Array(DIMENSIONS)
  let square = 0
  for (let at = 0; at < DIMENSIONS; at++) {
    const value = Math.fround((vector[at] ?? 0) - (mean[at] ?? 0))
    moved[at] = value
    square += value * value
  }
  const length = Math.sqrt(square)
  if (length > 0) for (let at = 0; at < DIMENSIONS; at++) moved[at] = (moved[at] ?? 0) / length
  return moved
}

/**
 * The cosine of two directions: to the last digit the product that `createMatrix` computes, which adds up every fourth
 * number, in 32 bits.
 */
export function cosine(one: Vector, other: Vector): number {
  let first = 0
  let second = 0
  let third = 0
  let fourth = 0
  for (let at = 0; at < DIMENSIONS; at += LANES) {
    first = Math.fround(first + Math.fround((one[at] ?? 0) * (other[at] ?? 0)))
    second = Math.fround(second + Math.fround((one[at + 1] ?? 0) * (other[at + 1] ?? 0)))
    third = Math.fround(third + Math.fround((one[at + 2] ?? 0) * (other[at + 2] ?? 0)))
    fourth = Math.fround(fourth + Math.fround((one[at + 3] ?? 0) * (other[at + 3] ?? 0)))
  }
  return Math.fround(Math.fround(first + second) + Math.fround(third + fourth))
}
