/** SQLSTATE of Postgres: of two transactions that waited for each other this one was ended, and nothing of it is done. */
export const DEADLOCK = '40P01'

const ATTEMPTS = 5

/**
 * Does work again if Postgres refused it for a reason that passes.
 * @param codes SQLSTATEs of failures after which nothing of the work is done
 * @throws the failure of the fifth attempt, and any other at once
 */
export async function tryAgainOn<T>(codes: readonly string[], work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (attempt === ATTEMPTS || !codes.includes(codeOf(error))) throw error
    }
  }
}

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
