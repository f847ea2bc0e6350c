import { createLocalBus } from '../../server/bus/bus.ts'
import { expect, test } from 'vitest'
import { createAttempts } from '../../server/accounts/attempts.ts'

const MINUTE_MS = 60_000

function guess(
  attempts: ReturnType<typeof createAttempts>,
  times: number,
  address: string,
  account: (at: number) => string,
) {
  for (let at = 0; at < times; at++) attempts.failed(address, account(at))
}

test('an account is refused after ten failures from one address, there alone, for a quarter of an hour', () => {
  let at = 0
  const attempts = createAttempts(createLocalBus(), () => at)
  guess(attempts, 9, 'office', () => 'anna@centre.example')
  expect(attempts.blockedFor('office', 'anna@centre.example')).toBe(0)
  guess(attempts, 1, 'office', () => 'Anna@Centre.example')
  expect(attempts.blockedFor('office', 'anna@centre.example')).toBe(15 * 60)
  expect(attempts.blockedFor('home', 'anna@centre.example')).toBe(0)
  expect(attempts.blockedFor('office', 'berta@centre.example')).toBe(0)
  at = 15 * MINUTE_MS
  expect(attempts.blockedFor('office', 'anna@centre.example')).toBe(0)
})

test('a hundred failures from one address lock out nobody there who has not failed', () => {
  const attempts = createAttempts(createLocalBus(), () => 0)
  guess(attempts, 500, 'ministry', (at) => `guessed-${at}@centre.example`)
  expect(attempts.blockedFor('ministry', 'anna@centre.example')).toBe(0)
  expect(attempts.blockedFor('home', 'guessed-1@centre.example')).toBe(0)
})

test('an account has one attempt from an address with a hundred failures', () => {
  const attempts = createAttempts(createLocalBus(), () => 0)
  guess(attempts, 99, 'ministry', (at) => `guessed-${at}@centre.example`)
  expect(attempts.blockedFor('ministry', 'guessed-1@centre.example')).toBe(0)
  guess(attempts, 1, 'ministry', () => 'another@centre.example')
  expect(attempts.blockedFor('ministry', 'guessed-1@centre.example')).toBeGreaterThan(0)
})

test('a guesser with many names fills no memory, and the newest failures still count', () => {
  const attempts = createAttempts(createLocalBus(), () => 0)
  guess(attempts, 10, 'office', () => 'anna@centre.example')
  for (let at = 0; at < 6000; at++) attempts.failed(`address-${at}`, 'x')
  expect(attempts.blockedFor('office', 'anna@centre.example')).toBe(0)
  guess(attempts, 10, 'office', () => 'anna@centre.example')
  expect(attempts.blockedFor('office', 'anna@centre.example')).toBeGreaterThan(0)
})
