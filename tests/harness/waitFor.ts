/** Waiting for something to become true, and for nothing to happen. */
import { setTimeout as wait } from 'node:timers/promises'

/**
 * Ends only what would never happen, on any machine: no test may pass or fail by how fast it is. `npm run lab -- faults`
 * sees it happen often, and has less patience.
 */
const LIMIT_MS = Number(process.env.SID_TEST_WAIT_MS ?? 60_000)

/** @throws after the limit, saying what did not happen; the limit is below that of a test, which would not say it */
export async function waitFor(
  condition: () => boolean | Promise<boolean>,
  what: string,
  limitMs = LIMIT_MS,
): Promise<void> {
  const until = Date.now() + limitMs
  while (!(await condition())) {
    if (Date.now() > until) throw new Error(`waited ${limitMs} ms in vain for ${what}`)
    await wait(5)
  }
}

/** Long enough for anything that the server wrongly does to have arrived. */
export async function aMoment(milliseconds = 150): Promise<void> {
  await wait(milliseconds)
}
