/** Limits failed sign-ins, per address of the network and account together and per network address alone. */

const WINDOW_MS = 15 * 60_000
const MAX_PER_ACCOUNT = 10
const MAX_PER_ADDRESS = 100
/** Beyond this many names the oldest are forgotten, so that a guesser cannot fill the memory. */
const MAX_NAMES = 10_000

export interface Attempts {
  /** @returns seconds until another attempt is taken; 0 if one is taken now */
  blockedFor(address: string, email: string): number
  /** Counts a failure. Successes are never counted. */
  failed(address: string, email: string): void
}

export function createAttempts(now: () => number = Date.now): Attempts {
  const failures = new Map<string, number[]>()

  function recent(name: string): number[] {
    const times = (failures.get(name) ?? []).filter((time) => time > now() - WINDOW_MS)
    if (times.length === 0) failures.delete(name)
    return times
  }

  function waitOf(name: string, limit: number): number {
    const times = recent(name)
    const oldest = times.at(-limit)
    return oldest === undefined ? 0 : Math.ceil((oldest + WINDOW_MS - now()) / 1000)
  }

  function add(name: string): void {
    const times = [...recent(name), now()]
    failures.delete(name)
    failures.set(name, times)
    const oldest = failures.keys().next()
    if (failures.size > MAX_NAMES && oldest.done !== true) failures.delete(oldest.value)
  }

  const accountName = (address: string, email: string) => `${address} ${email.toLowerCase().slice(0, 320)}`

  return {
    blockedFor(address, email) {
      return Math.max(waitOf(accountName(address, email), MAX_PER_ACCOUNT), waitOf(address, MAX_PER_ADDRESS))
    },
    failed(address, email) {
      add(accountName(address, email))
      add(address)
    },
  }
}
