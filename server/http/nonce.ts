/**
 * Values that nobody can guess, one for each page. Random bytes are drawn for many at once: each call costs
 * microseconds.
 */
import { randomFillSync } from 'node:crypto'

const NONCE_BYTES = 16
const AT_ONCE = 256

/** @returns a function that never returns the same value twice */
export function createNonces(): () => string {
  const pool = Buffer.alloc(NONCE_BYTES * AT_ONCE)
  let next = pool.length
  return () => {
    if (next === pool.length) {
      randomFillSync(pool)
      next = 0
    }
    next += NONCE_BYTES
    return pool.toString('base64', next - NONCE_BYTES, next)
  }
}
