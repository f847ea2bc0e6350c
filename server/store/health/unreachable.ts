/** Tells a database that cannot be reached, or takes no work at the moment, from a bug. */

/** Codes of Node's network. */
const NETWORK_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
])

/**
 * SQLSTATE of Postgres: the classes of lost handles (08), of resources that are used up (53) and of the system (58); ended
 * by an operator or by a time limit, or just starting (57P01 to 57P05); shut for new handles (55000); and a replica, which
 * only reads (25006).
 */
const SQL_STATES = /^(?:08|53|58)...$|^57P0[1-5]$|^55000$|^25006$/

/** The errors of `pg`, `pg-pool` and Kysely that have no code. */
const MESSAGES =
  /^Connection terminated|^timeout exceeded when trying to connect|not queryable|^Query read timeout|connection has been discarded|^Cannot use a pool after/

export function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return NETWORK_CODES.has(code) || SQL_STATES.test(code) || MESSAGES.test(error.message)
}
