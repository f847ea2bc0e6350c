/** The consequences of a check: the state of the link, and the time of the next check. Pure. */
import { DAY_MS } from '../../shared/days.ts'
import type { BrokenWhy, LinkHealth } from '../../shared/links/linkHealth.ts'
import type { Finding } from './followLink.ts'

export interface LinkState {
  readonly health: LinkHealth
  readonly etag: string | null
  /** How often in a row it did not work. */
  readonly failures: number
  /** Whether the owners know of this break. */
  readonly notified: boolean
  readonly nextAt: Date
}

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const WHEN_FINE_MS = 7 * DAY_MS

/** Somebody typing an address is not finished at its first letters. */
const SETTLES_MS = 2 * MINUTE_MS

export const firstState = (now: Date): LinkState => ({
  health: { kind: 'unchecked' },
  etag: null,
  failures: 0,
  notified: false,
  nextAt: after(now, SETTLES_MS),
})

/** A break that may pass within an hour counts only after it was found twice. */
const MAY_PASS: Readonly<Record<BrokenWhy, boolean>> = {
  gone: false,
  refused: false,
  'server-error': true,
  'unknown-host': true,
  'no-answer': true,
  timeout: true,
  certificate: false,
  redirects: false,
  'not-http': true,
  'not-public': false,
}

/** Whether the owners are to be notified. */
export const isNewBreak = ({ health, failures, notified }: LinkState): boolean =>
  health.kind === 'broken' && !notified && (!MAY_PASS[health.why] || failures > 1)

export function stateAfter(before: LinkState, finding: Finding, now: Date): LinkState {
  const at = now.toISOString()
  const fine = { etag: null, failures: 0, notified: false, nextAt: after(now, WHEN_FINE_MS) }
  switch (finding.kind) {
    case 'busy':
      return { ...before, nextAt: after(now, waitAsked(finding.retryAfter, now)) }
    case 'works':
      return { ...fine, health: { kind: 'works', at }, etag: finding.etag }
    case 'moved':
      return { ...fine, health: { kind: 'moved', at, to: finding.to } }
    case 'login':
      return { ...fine, health: { kind: 'login', at } }
    case 'broken': {
      const failures = before.failures + 1
      return {
        health: { kind: 'broken', at, why: finding.why },
        etag: null,
        failures,
        notified: before.notified,
        nextAt: after(now, failures === 1 ? HOUR_MS : Math.min(WHEN_FINE_MS, DAY_MS * 2 ** (failures - 2))),
      }
    }
  }
}

/** As long as the server asks for, within an hour and a day. */
function waitAsked(retryAfter: string | null, now: Date): number {
  const seconds = Number(retryAfter ?? '')
  const asked = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(retryAfter ?? '') - now.getTime()
  return Number.isFinite(asked) ? Math.min(DAY_MS, Math.max(HOUR_MS, asked)) : HOUR_MS
}

const after = (now: Date, milliseconds: number): Date => new Date(now.getTime() + milliseconds)
