/** Limits of input. */
import { expect, test } from 'vitest'
import { createLocalBus } from '../../server/bus/bus.ts'
import { atAllNodes } from '../../server/bus/limitsOverNodes.ts'
import { createLimits } from '../../server/pacing/limits.ts'

const HOUR_MS = 60 * 60_000

test('three an hour and ten a day are taken of one name, and others are not concerned', () => {
  let at = Date.UTC(2027, 0, 20)
  const limits = createLimits(() => new Date(at))
  const take = (name: string) =>
    limits.take([
      { name, withinMs: HOUR_MS, max: 3 },
      { name, withinMs: 24 * HOUR_MS, max: 10 },
    ])
  const hour = () => [1, 2, 3, 4].map(() => take('a')).filter(Boolean).length
  expect(hour()).toBe(3)
  expect(take('b')).toBe(true)
  for (const taken of [3, 3, 1, 0]) {
    at += HOUR_MS + 1
    expect(hour()).toBe(taken)
  }
  at += 24 * HOUR_MS
  expect(hour()).toBe(3)
})

test('an attempt that one limit refuses counts in no other', () => {
  const limits = createLimits(() => new Date(0))
  const all = { name: 'all', withinMs: HOUR_MS, max: 2 }
  const own = { name: 'own', withinMs: HOUR_MS, max: 1 }
  expect(limits.take([own, all])).toBe(true)
  expect(limits.take([own, all])).toBe(false)
  expect(limits.take([all])).toBe(true)
  expect(limits.take([all])).toBe(false)
})

test('names beyond what the memory holds are forgotten, the oldest first', () => {
  const limits = createLimits(() => new Date(0))
  const take = (name: string) => limits.take([{ name, withinMs: HOUR_MS, max: 1 }])
  for (let name = 0; name < 20_001; name++) take(String(name))
  expect([take('20000'), take('0')]).toEqual([false, true])
})

test('an attempt at one node counts at all, in limits of the same thing', () => {
  const bus = createLocalBus()
  const [one, other, proofs] = (['inquiry', 'inquiry', 'proof-of-work'] as const).map((of) =>
    createLimits(() => new Date(0), atAllNodes(bus, of)),
  )
  const limit = { name: 'a', withinMs: HOUR_MS, max: 2 }
  expect([one, other, one, other, proofs].map((limits) => limits?.take([limit]))).toEqual([
    true,
    true,
    false,
    false,
    true,
  ])
})
