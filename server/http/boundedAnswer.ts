/** Keeps the answer of a route within its bounds. Long answers are encoded in slices, so that nobody else waits. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import { encodeInSlices } from './encodeInSlices.ts'
import { isRefusal, refuse, type Refusal, type Success } from './result.ts'
import type { Bounds } from './bounds.ts'

export type Exceeded = 'rows' | 'bytes' | 'time'

interface Bounded {
  readonly result: Success | Refusal
  /** Which bound the answer would have exceeded. */
  readonly exceeded: Exceeded | null
}

/** The encoded part; null if nothing fits. */
interface Encoded {
  readonly encoded: string | Buffer<ArrayBuffer> | null
  readonly exceeded: Exceeded | null
}

/** As {@link encodeWithin}, for the answer of a route. */
export async function boundAnswer(result: Success | Refusal, bounds: Bounds): Promise<Bounded> {
  if (isRefusal(result) || result.json === undefined) return { result, exceeded: null }
  const { encoded, exceeded } = await encodeWithin(result.json, bounds)
  if (encoded === null) return { result: refuse('answer-too-large'), exceeded }
  const { json: _, ...rest } = result
  if (typeof encoded === 'string') return { result: { ...result, text: encoded }, exceeded }
  return { result: { ...rest, bytes: encoded, headers: { ...JSON_TYPE, ...result.headers } }, exceeded }
}

const JSON_TYPE = { 'content-type': 'application/json' }

/**
 * Encodes an answer and cuts its lists to the bounds. `cut` of the answer then names each list that was cut, with the
 * number of rows that are left out.
 */
export async function encodeWithin(json: unknown, { rows, answerBytes }: Bounds): Promise<Encoded> {
  const short = cutLists(json, () => rows)
  const text = await encodeInSlices(short)
  if (fits(text, answerBytes)) return { encoded: text, exceeded: short === json ? null : 'rows' }
  const fitting = new Map<readonly unknown[], number>()
  for (const list of listsOf(json)) fitting.set(list, Math.min(rows, await rowsThatFit(list, answerBytes * CUT_TO)))
  const shorter = await encodeInSlices(cutLists(json, (list) => fitting.get(list) ?? rows))
  return { encoded: fits(shorter, answerBytes) ? shorter : null, exceeded: 'bytes' }
}

/** Content outside lists needs room too. */
const CUT_TO = 0.4

/** A character takes three bytes at most, so most answers need no measuring. */
function fits(encoded: string | Buffer, bytes: number): boolean {
  if (typeof encoded !== 'string') return encoded.length <= bytes
  return encoded.length * 3 <= bytes || Buffer.byteLength(encoded) <= bytes
}

/** Others are served after this many bytes. */
const MEASURED_AT_ONCE = 128 * 1024

async function rowsThatFit(list: readonly unknown[], bytes: number): Promise<number> {
  let [left, since] = [bytes, 0]
  for (const [at, row] of list.entries()) {
    const size = Buffer.byteLength(JSON.stringify(row) ?? 'null') + 1
    left -= size
    if (left < 0) return at
    since += size
    if (since < MEASURED_AT_ONCE) continue
    since = 0
    await nextTurn()
  }
  return list.length
}

const listsOf = (json: unknown): readonly (readonly unknown[])[] =>
  typeof json !== 'object' || json === null || Array.isArray(json)
    ? []
    : Object.values(json).filter((value) => Array.isArray(value))

/** @returns the same object if no list is longer than its limit */
function cutLists(json: unknown, limitOf: (list: readonly unknown[]) => number): unknown {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return json
  const cut: Record<string, number> = {}
  const short = Object.entries(json).map(([name, value]) => {
    if (!Array.isArray(value)) return [name, value]
    const limit = limitOf(value)
    if (value.length <= limit) return [name, value]
    cut[name] = value.length - limit
    return [name, value.slice(0, limit)]
  })
  return Object.keys(cut).length === 0 ? json : { ...Object.fromEntries(short), cut }
}
