/** Vectors of texts, and how close two of them are. Pure. */
import { DIMENSIONS } from './projection.ts'

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
  const moved = vector.map((value, at) => value - (mean[at] ?? 0))
  const length = Math.hypot(...moved)
  return length === 0 ? moved : moved.map((value) => value / length)
}

/** The cosine of two directions. */
export function cosine(one: Vector, other: Vector): number {
  let sum = 0
  for (let at = 0; at < DIMENSIONS; at++) sum += (one[at] ?? 0) * (other[at] ?? 0)
  return sum
}
