import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Bounds } from '../../server/http/bounds.ts'
import { encodeInSlices } from '../../server/http/encodeInSlices.ts'
import { encodeWithin } from '../../server/http/boundedAnswer.ts'

const WIDE: Bounds = { bodyBytes: 0, rows: 5000, answerBytes: 1_000_000, timeMs: 1 }
const many = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof(fc.array(value), fc.array(value, { minLength: 90, maxLength: 250 }))
const value = fc.anything({ withDate: true, withNullPrototype: true, maxDepth: 3 }).filter((one) => !hasBigInt(one))
const answer = fc.dictionary(
  fc.string(),
  fc.oneof(value, many(value), fc.dictionary(fc.string(), fc.oneof(value, many(value)), { maxKeys: 120 })),
)

test('S47 · An answer encoded in slices is what JSON makes of it at once', async () => {
  await fc.assert(
    fc.asyncProperty(answer, async (json) => {
      expect(String(await encodeInSlices(json))).toBe(JSON.stringify(json))
    }),
    { numRuns: 50 },
  )
})

test('S47 · Large elements, and records of many, are encoded as JSON does', async () => {
  const long = 'ä'.repeat(300_000)
  const json = {
    list: [{ long, inner: [long, 1, { long }] }, undefined, { a: undefined, b: 2 }, 'ü'],
    record: Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`k${at}`, at])),
  }
  expect(String(await encodeInSlices(json))).toBe(JSON.stringify(json))
})

test('S75 · Others are served while a long answer is cut and encoded', async () => {
  let served = 0
  const serve = (): void => {
    served += 1
    if (served < 50) setImmediate(serve)
  }
  setImmediate(serve)
  const rows = Array.from({ length: 6000 }, (_, at) => ({ at, text: 'x'.repeat(1000) }))
  const { exceeded } = await encodeWithin({ rows }, { ...WIDE, answerBytes: 8_000_000 })
  expect(exceeded).toBe('rows')
  expect(served).toBeGreaterThan(20)
})

const hasBigInt = (one: unknown): boolean => {
  try {
    JSON.stringify(one)
    return false
  } catch {
    return true
  }
}
