import type { Query, QueryFunctionContext } from '@tanstack/react-query'
import { isServerUnavailable } from './failure.ts'

/**
 * Asks the server. Where it is away and this browser kept its earlier answer, the query has that answer as its data,
 * with the time it is of, and the failure as its error.
 */
export async function withCacheFallback<T>(
  ask: (context: QueryFunctionContext) => T | Promise<T>,
  context: QueryFunctionContext,
  query: Query,
): Promise<T> {
  try {
    return await ask(context)
  } catch (error) {
    if (isServerUnavailable(error) && error.cached !== null && query.state.data === undefined) {
      query.setData(error.cached.data, { updatedAt: error.cached.at, manual: true })
    }
    throw error
  }
}
