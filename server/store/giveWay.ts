/** How changes of Postgres tables give way to queries that use them. */
import { setTimeout as wait } from 'node:timers/promises'

/**
 * The `lock_timeout` of a transaction. Postgres looks for deadlocks after a second: until then nobody else is ended.
 */
export const LOCK_TIMEOUT = '500ms'

/** SQLSTATEs of a transaction that was ended because others hold its locks; nothing of it is done. */
export const LOCK_REFUSALS: readonly string[] = ['55P03', '40P01']

/** About half a minute; a backup may hold all tables for longer. */
const ATTEMPTS = 30
const PAUSE_MS = 500

/**
 * Retries work that Postgres refused for a passing reason.
 * @param codes SQLSTATEs of failures after which nothing of the work is done
 * @throws the failure of the last attempt, and any other at once
 */
export async function tryAgainOn<T>(codes: readonly string[], work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (attempt === ATTEMPTS || !codes.includes(codeOf(error))) throw error
    }
    // Random, so that visitors at regular intervals are not hit each time.
    await wait(PAUSE_MS * (0.5 + Math.random()))
  }
}

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
