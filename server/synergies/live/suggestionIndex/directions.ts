/**
 * The directions of all activities as one matrix: how close one is to every other takes a pass over it. The numbers are
 * those of `cosine`, to the last digit.
 */
import { DIMENSIONS, product, type Vector } from '../../engine/vectors/vector.ts'

export interface Directions {
  set(slot: number, direction: Vector): void
  clear(slot: number): void
  /** @returns how close the direction is to that of each slot; valid until the next call */
  read(direction: Vector): Float64Array
}

export function createDirections(): Directions {
  let rows = new Float32Array(64 * DIMENSIONS)
  let close = new Float64Array(64)
  let used = 0
  return {
    set(slot, direction) {
      used = Math.max(used, slot + 1)
      if (slot >= close.length) {
        const more = new Float32Array(rows.length * 2)
        more.set(rows)
        rows = more
        close = new Float64Array(close.length * 2)
      }
      rows.set(direction, slot * DIMENSIONS)
    },
    clear(slot) {
      rows.fill(0, slot * DIMENSIONS, (slot + 1) * DIMENSIONS)
    },
    read(direction) {
      for (let slot = 0; slot < used; slot++) close[slot] = product(direction, rows, slot * DIMENSIONS, DIMENSIONS)
      return close.subarray(0, used)
    },
  }
}
