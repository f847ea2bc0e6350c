/**
 * Keeps a translator that fails from being asked by everybody: after some failures in a row nobody asks for half a minute, then one
 * person does. It also bounds how many requests wait for the service at once.
 */
import type { Translated, Translator, WhyUntranslated } from './translator.ts'

const FAILURES_IN_A_ROW = 4
const PAUSE_MS = 30_000
const AT_ONCE = 4

/** Whether it is a fault of the service: a language that it lacks is not. */
const COUNTS: Readonly<Record<WhyUntranslated, boolean>> = {
  down: true,
  slow: true,
  'odd-answer': true,
  quota: true,
  'lacks-language': false,
  busy: false,
}

export function withCircuitBreaker(translator: Translator, now: () => Date): Translator {
  let failures = 0
  let closedUntil = 0
  let running = 0

  function note(result: Translated): void {
    failures = result.ok || !COUNTS[result.why] ? 0 : failures + 1
    if (failures >= FAILURES_IN_A_ROW) closedUntil = now().getTime() + PAUSE_MS
  }

  return {
    ...translator,
    async translate(texts, from, to) {
      const at = now().getTime()
      if (at < closedUntil) return { ok: false, why: 'down' }
      // The next one who asks tries whether it works again, alone.
      if (failures >= FAILURES_IN_A_ROW) closedUntil = at + PAUSE_MS
      if (running >= AT_ONCE) return { ok: false, why: 'busy' }
      running += 1
      try {
        const result = await translator.translate(texts, from, to)
        note(result)
        if (result.ok) closedUntil = 0
        return result
      } finally {
        running -= 1
      }
    },
  }
}
