/** Answers that take too long. */
import { expect, test } from 'vitest'
import { createAdmission } from '../../server/http/admission.ts'
import { within } from '../../server/http/within.ts'
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

test('S48 · Of one person 500 requests are under way at most, and others are not counted among them', async () => {
  const { admit } = createAdmission({
    budgets: { during: (_, work) => work(), waitMs: () => 0 },
    wait: async () => {},
  })
  const [anna, ben] = [PersonId.parse('a'), PersonId.parse('b')]
  const gate = Promise.withResolvers<string>()
  const underWay = Array.from({ length: 500 }, () => admit(anna, () => gate.promise))
  expect(await admit(anna, async () => 'too many')).toEqual({ kind: 'refused', retryAfterS: 1 })
  expect(await admit(ben, async () => 'served')).toEqual({ kind: 'done', value: 'served' })
  gate.resolve('ended')
  expect(new Set((await Promise.all(underWay)).map(({ kind }) => kind))).toEqual(new Set(['done']))
  expect(await admit(anna, async () => 'a place is free')).toEqual({ kind: 'done', value: 'a place is free' })
})
