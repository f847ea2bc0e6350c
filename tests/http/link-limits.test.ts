import { createLocalBus } from '../../server/bus/bus.ts'
import { expect, test } from 'vitest'
import { createLinkLimits } from '../../server/accounts/signInLinks/linkLimits.ts'

const HOUR_MS = 60 * 60_000
const EMAIL = 'anna@centre.example'
const timesTaken = (count: number, take: () => number | null | 'refused') =>
  Array.from({ length: count }, take).filter((room) => room !== 'refused').length

test('others who ask for a mailbox’s links take none of those that its owner may ask for elsewhere', () => {
  let at = 0
  const limits = createLinkLimits(createLocalBus(), () => at)
  const ask = (address: string) => limits.take({ email: EMAIL, address, isKnown: true, ownBrowser: null })
  expect(timesTaken(8, () => ask('elsewhere'))).toBe(5)
  expect(timesTaken(8, () => ask('office'))).toBe(5)
  at = HOUR_MS + 1
  expect(ask('office')).not.toBe('refused')
})

test('strangers are sent a hundred links an hour from one network address, and people with an account still theirs', () => {
  const limits = createLinkLimits(createLocalBus(), () => 0)
  let number = 0
  const ask = (isKnown: boolean) =>
    limits.take({ email: `${(number += 1)}@x.example`, address: 'office', isKnown, ownBrowser: null })
  expect(timesTaken(101, () => ask(false))).toBe(100)
  expect(ask(true)).not.toBe('refused')
})

test('the first ask of a network is outside the twenty links of a mailbox, and a network of IPv6 is no wider than a customer', () => {
  const limits = createLinkLimits(createLocalBus(), () => 0)
  const ask = (address: string) => limits.take({ email: EMAIL, address, isKnown: true, ownBrowser: null })
  expect([ask('192.0.2.1'), ask('192.0.2.1'), ask('192.0.2.2')]).toEqual([60, 20, 60])
  expect([ask('2001:db8:7:1::/64'), ask('2001:db8:7:2::/64'), ask('2001:db8:8:1::/64')]).toEqual([60, 20, 60])
})

test('a browser in which the owner has signed in has five links an hour of its own, however many others had', () => {
  const limits = createLinkLimits(createLocalBus(), () => 0)
  const ask = (ownBrowser: string | null) =>
    limits.take({ email: EMAIL, address: '192.0.2.1', isKnown: true, ownBrowser })
  for (let times = 0; times < 5; times++) ask(null)
  expect(ask(null)).toBe('refused')
  expect(Array.from({ length: 6 }, () => ask('the browser'))).toEqual([null, null, null, null, null, 'refused'])
})
