/** Answers that take too long. */
import { expect, test } from 'vitest'
import { createAdmission } from '../../server/http/admission/admission.ts'
import { within } from '../../server/http/admission/within.ts'
import { PersonId } from '../../shared/ids.ts'

const never = (): Promise<string> => new Promise(() => {})

test('S47 · A read that takes longer than its bound is given up, and reported once', async () => {
  let late = 0
  expect(await within(5, never(), () => (late += 1), true)).toBe('late')
  expect(late).toBe(1)
})

test('S47 · A change that takes longer is reported, and its answer is waited for', async () => {
  let late = 0
  const change = new Promise<string>((resolve) => setTimeout(() => resolve('made'), 30))
  expect([await within(5, change, () => (late += 1), false), late]).toEqual(['made', 1])
})

test('S47 · An answer in time is not reported, and an error is passed on', async () => {
  let late = 0
  expect(await within(50, Promise.resolve('a'), () => (late += 1), true)).toBe('a')
  await expect(within(50, Promise.reject(new Error('planted')), () => (late += 1), true)).rejects.toThrow('planted')
  await new Promise((resolve) => setTimeout(resolve, 60))
  expect(late).toBe(0)
})

const nothing = async () => null
const open = { during: <T>(_: unknown, work: () => Promise<T>) => work(), count: () => {}, waitMs: () => 0 }

test('S48 · At most 500 requests of one person are under way, and others are not counted among them', async () => {
  const { admit } = createAdmission({ budgets: open, wait: async () => {} })
  const [anna, ben] = [PersonId.parse('a'), PersonId.parse('b')]
  const gate = Promise.withResolvers<string>()
  const underWay = Array.from({ length: 500 }, () => admit(anna, nothing, () => gate.promise))
  expect(await admit(anna, nothing, async () => 'too many')).toEqual({ kind: 'refused', retryAfterS: 1 })
  expect(await admit(ben, nothing, async () => 'served')).toEqual({ kind: 'done', value: 'served' })
  gate.resolve('ended')
  expect(new Set((await Promise.all(underWay)).map(({ kind }) => kind))).toEqual(new Set(['done']))
  expect(await admit(anna, nothing, async () => 'a place is free')).toEqual({ kind: 'done', value: 'a place is free' })
})

test('S48 · At most 100 requests of one address without a session are under way, slow bodies among them', async () => {
  const { admit } = createAdmission({ budgets: open, wait: async () => {} })
  const gate = Promise.withResolvers<null>()
  const underWay = Array.from({ length: 100 }, () =>
    admit(
      'stranger a',
      () => gate.promise,
      async () => 'read',
    ),
  )
  expect(await admit('stranger a', nothing, async () => 'too many')).toEqual({ kind: 'refused', retryAfterS: 1 })
  expect(await admit('stranger b', nothing, async () => 'served')).toEqual({ kind: 'done', value: 'served' })
  gate.resolve(null)
  expect(new Set((await Promise.all(underWay)).map(({ kind }) => kind))).toEqual(new Set(['done']))
})

test('S48 · A body that comes slowly takes no turn of its sender', async () => {
  const { admit } = createAdmission({ budgets: open, wait: async () => {} })
  const anna = PersonId.parse('a')
  const gate = Promise.withResolvers<null>()
  const slow = Array.from({ length: 20 }, () =>
    admit(
      anna,
      () => gate.promise,
      async () => 'read',
    ),
  )
  expect(await admit(anna, nothing, async () => 'served')).toEqual({ kind: 'done', value: 'served' })
  gate.resolve(null)
  await Promise.all(slow)
})

test('S48 · A refusal is waited for, so that asking again and again costs nobody else anything', async () => {
  const waited: number[] = []
  const over = { ...open, waitMs: () => 60_000 }
  const { admit } = createAdmission({ budgets: over, wait: async (milliseconds) => void waited.push(milliseconds) })
  const unread = () => Promise.reject(new Error('a body was read over budget'))
  expect(await admit(PersonId.parse('a'), unread, async () => 'served')).toEqual({ kind: 'refused', retryAfterS: 60 })
  expect(waited).toEqual([1000])
})

test('S48 · Each request counts, however little is measured of it, and so do the bytes of its body', async () => {
  const counted: [string, number][] = []
  const budgets = { ...open, count: (payer: string, milliseconds: number) => void counted.push([payer, milliseconds]) }
  const admission = createAdmission({ budgets, wait: async () => {} })
  await admission.admit(PersonId.parse('a'), nothing, async () => 'served')
  await admission.admit('stranger 192.0.2.1', nothing, async () => 'served')
  admission.countBytes(PersonId.parse('a'), 5 * 2 ** 20)
  expect(counted).toEqual([
    ['a', 0.2],
    ['stranger 192.0.2.1', 0.2],
    ['a', 10],
  ])
})
