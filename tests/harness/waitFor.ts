/** Waiting for something to become true, and for nothing to happen. */
import { setTimeout as wait } from 'node:timers/promises'

/** @throws after the limit, saying what did not happen; the limit is below that of a test, which would not say it */
export async function waitFor(
  condition: () => boolean | Promise<boolean>,
  what: string,
  limitMs = 8000,
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
