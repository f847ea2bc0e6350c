/** Encodes an answer as JSON in slices, so that nobody waits for the whole of a large one. */
import { setImmediate as nextTurn } from 'node:timers/promises'

/** Some 2 ms of the thread. */
const ENCODED_AT_ONCE = 128 * 1024
/** Elements that are encoded together; fewer where they are large. */
const MAX_TOGETHER = 100
/** Lists and records lie in an answer, or in a record of it. */
const LEVELS = 5

/** @returns the same as `JSON.stringify`, for values that have a form in JSON; bytes if it is long */
export async function encodeInSlices(value: unknown): Promise<string | Buffer<ArrayBuffer>> {
  const pieces: Buffer<ArrayBuffer>[] = []
  let piece = ''
  for (const part of partsOf(value, LEVELS)) {
    piece += part
    if (piece.length < ENCODED_AT_ONCE) continue
    pieces.push(Buffer.from(piece))
    piece = ''
    await nextTurn()
  }
  return pieces.length === 0 ? piece : Buffer.concat([...pieces, Buffer.from(piece)])
}

function* partsOf(value: unknown, levels: number): Generator<string, void> {
  if (levels === 0 || !isPlain(value)) yield JSON.stringify(value)
  else if (Array.isArray(value)) yield* partsOfList(value, levels)
  else yield* partsOfRecord(value, levels)
}

function* partsOfRecord(record: object, levels: number): Generator<string, void> {
  const entries = Object.entries(record).filter(([, value]) => hasForm(value))
  if (entries.length > MAX_TOGETHER) {
    yield '{'
    for (const [at, slice] of slicesOf(entries))
      yield (at === 0 ? '' : ',') + JSON.stringify(Object.fromEntries(slice)).slice(1, -1)
    yield '}'
    return
  }
  let before = '{'
  for (const [name, value] of entries) {
    yield `${before}${JSON.stringify(name)}:`
    yield* partsOf(value, levels - 1)
    before = ','
  }
  yield entries.length === 0 ? '{}' : '}'
}

/** Elements that have been large are taken apart themselves. */
function* partsOfList(list: readonly unknown[], levels: number): Generator<string, void> {
  yield '['
  let [at, together] = [0, 1]
  while (at < list.length) {
    const text = JSON.stringify(list.slice(at, at + together)).slice(1, -1)
    yield at === 0 ? text : `,${text}`
    at += together
    const each = Math.max(1, text.length / together)
    together = Math.max(1, Math.min(MAX_TOGETHER, Math.floor(ENCODED_AT_ONCE / each)))
    if (each < ENCODED_AT_ONCE) continue
    for (; at < list.length; at++) {
      yield ','
      yield* hasForm(list[at]) ? partsOf(list[at], levels - 1) : ['null']
    }
  }
  yield ']'
}

function* slicesOf<T>(all: readonly T[]): Generator<readonly [number, readonly T[]], void> {
  for (let from = 0; from < all.length; from += MAX_TOGETHER) yield [from, all.slice(from, from + MAX_TOGETHER)]
}

/** Values that JSON leaves out of a record, and writes as null in a list. */
const hasForm = (value: unknown): boolean =>
  value !== undefined && typeof value !== 'function' && typeof value !== 'symbol'

/** Objects with a form of their own in JSON, such as a date, are left to JSON. */
const isPlain = (value: unknown): value is object =>
  Array.isArray(value) ||
  (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype)
