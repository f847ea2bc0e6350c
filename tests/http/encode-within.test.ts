import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Bounds } from '../../server/http/bounds.ts'
import { encodeWithin } from '../../server/http/kept/encodeWithin.ts'

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
      expect(await encodeWithin(json, WIDE)).toBe(JSON.stringify(json))
    }),
    { numRuns: 50, seed: 2027 },
  )
})

test('S47 · What exceeds rows or bytes is left to those who cut it', async () => {
  expect(await encodeWithin({ list: [1, 2, 3] }, { ...WIDE, rows: 2 })).toBe(null)
  expect(await encodeWithin({ text: 'ä'.repeat(10) }, { ...WIDE, answerBytes: 30 })).toBe(null)
  expect(await encodeWithin({ text: 'a'.repeat(10) }, { ...WIDE, answerBytes: 30 })).toBe('{"text":"aaaaaaaaaa"}')
})

test('Others are served while a long list is encoded', async () => {
  let served = 0
  const serve = (): void => {
    served += 1
    if (served < 50) setImmediate(serve)
  }
  setImmediate(serve)
  await encodeWithin({ list: Array.from({ length: 1000 }, (_, at) => at) }, WIDE)
  expect(served).toBeGreaterThan(5)
})

const hasBigInt = (one: unknown): boolean => {
  try {
    JSON.stringify(one)
    return false
  } catch {
    return true
  }
}
