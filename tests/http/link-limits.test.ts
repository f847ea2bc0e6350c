import { createLocalBus } from '../../server/bus/bus.ts'
import { expect, test } from 'vitest'
import { createLinkLimits } from '../../server/accounts/linkLimits.ts'

const HOUR_MS = 60 * 60_000
const times = (count: number, take: () => boolean) => Array.from({ length: count }, take).filter(Boolean).length

test('whoever asks for a mailbox’s links from elsewhere takes none of those that its owner may ask for', () => {
  let at = 0
  const limits = createLinkLimits(createLocalBus(), () => at)
  const ask = (address: string) => limits.take({ email: 'anna@centre.example', address, isKnown: true })
  expect(times(8, () => ask('elsewhere'))).toBe(5)
  expect(times(8, () => ask('office'))).toBe(5)
  at = HOUR_MS + 1
  expect(ask('office')).toBe(true)
})

test('strangers are sent a hundred links an hour from one network address, and people with an account still theirs', () => {
  const limits = createLinkLimits(createLocalBus(), () => 0)
  let number = 0
  const ask = (isKnown: boolean) => limits.take({ email: `${(number += 1)}@x.example`, address: 'office', isKnown })
  expect(times(101, () => ask(false))).toBe(100)
  expect(ask(true)).toBe(true)
})
