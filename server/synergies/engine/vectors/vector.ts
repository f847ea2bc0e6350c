/** Vectors of texts, and how close two of them are. Pure. */
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
  const moved = vector.map((value, at) => value - (mean[at] ?? 0))
  const length = Math.hypot(...moved)
  return length === 0 ? moved : moved.map((value) => value / length)
}

/** The cosine of two directions. */
export const cosine = (one: Vector, other: Vector): number => product(one, other, 0, DIMENSIONS)

/**
 * The scalar product of `one` with as many numbers of `many` from there. Four sums at once, for an addition need not wait
 * for the one before.
 */
export function product(one: Float32Array, many: Float32Array, from: number, length: number): number {
  let first = 0
  let second = 0
  let third = 0
  let fourth = 0
  let at = 0
  for (; at + 3 < length; at += 4) {
    first += (one[at] ?? 0) * (many[from + at] ?? 0)
    second += (one[at + 1] ?? 0) * (many[from + at + 1] ?? 0)
    third += (one[at + 2] ?? 0) * (many[from + at + 2] ?? 0)
    fourth += (one[at + 3] ?? 0) * (many[from + at + 3] ?? 0)
  }
  for (; at < length; at++) first += (one[at] ?? 0) * (many[from + at] ?? 0)
  return first + second + (third + fourth)
}
