/**
 * Limits failed sign-ins: for an account from one network address, and for a network address alone. A whole ministry
 * may share one address, so a noisy address does not lock out people who know their password: it gets one attempt for
 * each account instead of ten.
 */

import { hash } from 'node:crypto'
import type { Bus } from '../bus/bus.ts'

const WINDOW_MS = 15 * 60_000
const MAX_PER_ACCOUNT = 10
const MAX_PER_ACCOUNT_WHERE_NOISY = 1
/** Failures from one network address that make it noisy. */
const NOISY_FAILURES = 100
/** Beyond this many names the oldest are forgotten, so that a guesser cannot fill the memory. */
const MAX_NAMES = 10_000

export interface Attempts {
  /** @returns seconds until the next attempt is allowed; 0 if one is allowed now */
  blockedFor(address: string, account: string): number
  /** Counts a failure, at all nodes. Successes are never counted. */
  failed(address: string, account: string): void
}

/** Other nodes get hashes, so that no table contains an address. */
export function createAttempts(bus: Bus, now: () => number = Date.now): Attempts {
  const failures = new Map<string, number[]>()

  function recent(name: string): number[] {
    const times = (failures.get(name) ?? []).filter((time) => time > now() - WINDOW_MS)
    if (times.length === 0) failures.delete(name)
    return times
  }

  function waitOf(name: string, limit: number): number {
    const oldest = recent(name).at(-limit)
    return oldest === undefined ? 0 : Math.ceil((oldest + WINDOW_MS - now()) / 1000)
  }

  function add(name: string): void {
    const times = [...recent(name), now()].slice(-NOISY_FAILURES)
    failures.delete(name)
    failures.set(name, times)
    const oldest = failures.keys().next()
    if (failures.size > MAX_NAMES && oldest.done !== true) failures.delete(oldest.value)
  }

  const nameOf = (text: string) => hash('sha256', text, 'base64url')
  const accountName = (address: string, account: string) => nameOf(`${address} ${account.toLowerCase().slice(0, 320)}`)
  bus.subscribe((message) => {
    if (message.kind !== 'sign-in-failed') return
    add(message.account)
    add(message.address)
  })

  return {
    blockedFor(address, account) {
      const isNoisy = recent(nameOf(address)).length >= NOISY_FAILURES
      return waitOf(accountName(address, account), isNoisy ? MAX_PER_ACCOUNT_WHERE_NOISY : MAX_PER_ACCOUNT)
    },
    failed(address, account) {
      bus.publish({ kind: 'sign-in-failed', address: nameOf(address), account: accountName(address, account) })
    },
  }
}
