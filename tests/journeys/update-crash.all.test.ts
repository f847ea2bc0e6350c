/** A server that is killed in the middle of a letter. */
import { expect, test } from 'vitest'
import { crashWhileSending } from '../harness/letterCrash.ts'

test('S101 · kill -9 in the middle of a letter: nobody receives it twice, and all but those under way receive it', async () => {
  const { people, addresses, sent, refused, unsure } = await crashWhileSending(0, [20])
  expect(people).toBeGreaterThan(50)
  expect(new Set(addresses).size).toBe(addresses.length)
  expect(unsure).toBeLessThanOrEqual(1)
  expect(people - addresses.length).toBeLessThanOrEqual(unsure)
  expect([sent, refused]).toEqual([people, 0])
})
