/**
 * Rows of numbers that are multiplied with one row at once, in WebAssembly (`products.wat`): JavaScript has no instruction
 * for four numbers and takes eight times as long. Pure but for its memory.
 */
import { readFileSync } from 'node:fs'

export interface Matrix {
  set(row: number, values: Float32Array): void
  /** @returns the scalar product of `one` with each row up to the last that was set; valid until the next call */
  times(one: Float32Array): Float32Array
}

/** Numbers that are multiplied at once, and the bytes of one. */
export const LANES = 4
const BYTES = 4
/** The bytes by which the memory grows. */
const PAGE = 65_536
const FIRST_ROWS = 64

export const PRODUCTS_FILE = new URL('products.wasm', import.meta.url)
const module = new WebAssembly.Module(readFileSync(PRODUCTS_FILE))

interface Products {
  readonly memory: WebAssembly.Memory
  /** All but `count` are addresses and sizes in bytes. */
  readonly multiply: (one: number, rows: number, count: number, bytes: number, into: number) => void
}

/**
 * The memory holds the one row, then all others, then the products.
 * @param width the numbers of a row
 */
export function createMatrix(width: number): Matrix {
  const { memory, multiply } = new WebAssembly.Instance(module).exports as unknown as Products
  const length = Math.ceil(width / LANES) * LANES
  let numbers = new Float32Array(memory.buffer)
  let room = 0
  let used = 0

  function makeRoom(row: number): void {
    used = Math.max(used, row + 1)
    if (row < room) return
    room = Math.max(FIRST_ROWS, room * 2, row + 1)
    const pages = Math.ceil((((1 + room) * length + room) * BYTES) / PAGE)
    memory.grow(Math.max(0, pages - numbers.byteLength / PAGE))
    numbers = new Float32Array(memory.buffer)
  }

  return {
    set(row, values) {
      makeRoom(row)
      numbers.set(values, (1 + row) * length)
    },
    times(one) {
      numbers.set(one)
      const into = (1 + room) * length
      multiply(0, length * BYTES, used, length * BYTES, into * BYTES)
      return numbers.subarray(into, into + used)
    },
  }
}
