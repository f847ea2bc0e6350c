/** Keeps the answer of a route within its bounds. */
import { isRefusal, refuse, type Refusal, type Success } from './result.ts'
import type { Bounds } from './bounds.ts'

export type Exceeded = 'rows' | 'bytes' | 'time'

interface Bounded {
  readonly result: Success | Refusal
  /** Which bound the answer would have exceeded. */
  readonly exceeded: Exceeded | null
}

/**
 * Encodes an answer and cuts its lists to the bounds. `cut` of the answer then names each list that was cut, with the
 * number of rows that are left out. An answer that does not fit even so is refused.
 */
export function boundAnswer(result: Success | Refusal, { rows, answerBytes }: Bounds): Bounded {
  if (isRefusal(result) || result.json === undefined) return { result, exceeded: null }
  const short = cutLists(result.json, () => rows)
  const text = JSON.stringify(short)
  const exceeded = short === result.json ? null : 'rows'
  if (fits(text, answerBytes)) return { result: { ...result, json: short, text }, exceeded }
  const shorter = cutLists(result.json, (list) => Math.min(rows, rowsThatFit(list, answerBytes * CUT_TO)))
  const shorterText = JSON.stringify(shorter)
  return fits(shorterText, answerBytes)
    ? { result: { ...result, json: shorter, text: shorterText }, exceeded: 'bytes' }
    : { result: refuse('answer-too-large'), exceeded: 'bytes' }
}

/** What is not in lists needs room too. */
const CUT_TO = 0.4

/** A character takes three bytes at most, so that most answers are not measured. */
const fits = (text: string, bytes: number): boolean => text.length * 3 <= bytes || Buffer.byteLength(text) <= bytes

function rowsThatFit(list: readonly unknown[], bytes: number): number {
  let left = bytes
  const tooMuch = list.findIndex((row) => {
    left -= Buffer.byteLength(JSON.stringify(row) ?? 'null') + 1
    return left < 0
  })
  return tooMuch === -1 ? list.length : tooMuch
}

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
