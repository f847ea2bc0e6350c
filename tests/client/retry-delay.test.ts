import { expect, test } from 'vitest'
import { RequestFailed } from '../../client/http/failure.ts'
import { retryDelay } from '../../client/http/queryClient.ts'

const refused = (retryAfterS: number | null) =>
  new RequestFailed({ kind: 'refused', problem: '/problems/over-budget', status: 429, title: 'Busy', retryAfterS })

test('A page that the server refused for its budget asks again when the server says so, and not much later', () => {
  expect(retryDelay(0, refused(7))).toBeGreaterThan(7000)
  expect(retryDelay(0, refused(7))).toBeLessThan(8000)
  expect(retryDelay(0, refused(9000)), 'nobody waits for hours').toBeLessThan(21_000)
})

test('Without a word of the server each attempt waits about twice as long as the one before', () => {
  expect(retryDelay(0, refused(null))).toBeLessThan(750)
  expect(retryDelay(2, refused(null))).toBeGreaterThan(1000)
})
