/**
 * Gives memory back when a busy time has ended. V8's own way is switched off for the thread that serves
 * (`--no-memory-reducer`, where the server is started): it shrinks a heap that idles for seconds, and the next person
 * to type waits while V8 marks all of it again.
 */
import type { Clock } from '../../shared/clock.ts'
import { every } from './clock.ts'

/** Idle connections and timers take less of a thread than this. */
const QUIET_SHARE = 0.02
/** Less work leaves too little garbage to be worth it. */
const WORTH_MS = 500
const CHECKS = 10

interface QuietDeps {
  readonly clock: Clock
  /** How long it must have been quiet. */
  readonly quietMs: number
  /** How much time this thread has had on a processor, in all. */
  readonly cpuMs: () => number
  readonly collect: () => void
}

/** @returns an object that ends it */
export function collectWhenQuiet({ clock, quietMs, cpuMs, collect }: QuietDeps): { close(): void } {
  const checkMs = quietMs / CHECKS
  let lastMs = cpuMs()
  let collectedAtMs = 0
  let quietChecks = 0
  const close = every(clock, checkMs, () => {
    const nowMs = cpuMs()
    quietChecks = nowMs - lastMs <= QUIET_SHARE * checkMs ? quietChecks + 1 : 0
    lastMs = nowMs
    if (quietChecks < CHECKS || nowMs - collectedAtMs < WORTH_MS) return
    collect()
    lastMs = cpuMs()
    collectedAtMs = lastMs
  })
  return { close }
}

/** The processor time of the thread that calls it. */
export function threadCpuMs(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}
