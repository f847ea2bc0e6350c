/** Encodes a large answer, such as a plan of two thousand activities, in slices: nobody else waits for the whole of it. */
import { inSlices } from '../../pacing/inSlices.ts'
import type { Bounds } from '../bounds.ts'

/** Some 2 ms of the thread for activities. */
const ENCODED_AT_ONCE = 100

/** @returns the JSON; null if the answer exceeds its bounds */
export async function encodeWithin(answer: object, { rows, answerBytes }: Bounds): Promise<string | null> {
  const lists = Object.values(answer).filter((value) => Array.isArray(value))
  if (lists.some(({ length }) => length > rows)) return null
  const text = await encode(answer, LEVELS)
  // A character takes three bytes at most, so that most answers are not measured.
  return text.length * 3 <= answerBytes || Buffer.byteLength(text) <= answerBytes ? text : null
}

/** Lists and records lie in an answer, or in a record of it. */
const LEVELS = 3

async function encode(value: object, levels: number): Promise<string> {
  if (Array.isArray(value)) return `[${await encodeParts(value, encodeElements)}]`
  const entries = Object.entries(value)
  if (levels === 0 || entries.length > ENCODED_AT_ONCE) return `{${await encodeParts(entries, encodeEntries)}}`
  const parts: string[] = []
  for (const [name, inner] of entries) {
    const text = isPlain(inner) ? await encode(inner, levels - 1) : JSON.stringify(inner)
    if (text !== undefined) parts.push(`${JSON.stringify(name)}:${text}`)
  }
  return `{${parts.join()}}`
}

async function encodeParts<T>(all: readonly T[], encodeSlice: (slice: readonly T[]) => string): Promise<string> {
  const parts: string[] = []
  for await (const slice of inSlices(all, ENCODED_AT_ONCE)) parts.push(encodeSlice(slice))
  return parts.filter((part) => part !== '').join()
}

const encodeElements = (slice: readonly unknown[]): string => JSON.stringify(slice).slice(1, -1)
const encodeEntries = (slice: readonly (readonly [string, unknown])[]): string =>
  JSON.stringify(Object.fromEntries(slice)).slice(1, -1)

/** What has a form of its own in JSON, such as a date, is left to JSON. */
const isPlain = (value: unknown): value is object =>
  Array.isArray(value) ||
  (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype)
