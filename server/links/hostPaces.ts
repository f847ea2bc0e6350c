/** The interval between requests to a host: never short, and growing while it does not answer. In memory alone. */
import { DAY_MS } from '../../shared/days.ts'
import type { Finding } from './followLink.ts'

export interface HostPaces {
  /** When the host may be asked again, in milliseconds since the epoch; now or earlier if it may be asked. */
  readyAt(host: string): number
  asked(host: string, finding: Finding, now: number): void
}

const GAP_MS = 20_000
const FIRST_WAIT_MS = 5 * 60_000
const MAX_WAIT_MS = DAY_MS
/** Beyond this many hosts the oldest are forgotten. */
const MAX_HOSTS = 5000

export function createHostPaces(): HostPaces {
  const hosts = new Map<string, { readonly readyAt: number; readonly waits: number }>()
  return {
    readyAt: (host) => hosts.get(host)?.readyAt ?? 0,
    asked(host, finding, now) {
      const waits = isTroubled(finding) ? (hosts.get(host)?.waits ?? 0) + 1 : 0
      const wait = waits === 0 ? GAP_MS : Math.min(MAX_WAIT_MS, FIRST_WAIT_MS * 2 ** (waits - 1))
      hosts.delete(host)
      hosts.set(host, { readyAt: now + wait, waits })
      const oldest = hosts.keys().next()
      if (hosts.size > MAX_HOSTS && oldest.done !== true) hosts.delete(oldest.value)
    },
  }
}

/** Whether the host itself fails, and not one page of it. */
function isTroubled(finding: Finding): boolean {
  if (finding.kind === 'busy') return true
  return (
    finding.kind === 'broken' &&
    ['server-error', 'unknown-host', 'no-answer', 'timeout', 'not-http'].includes(finding.why)
  )
}
