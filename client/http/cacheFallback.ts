import type { Query, QueryFunctionContext } from '@tanstack/react-query'
import { isServerUnavailable } from './failure.ts'

/**
 * Sends a request. If the server is away and this browser has a cached response, the query gets that response with its
 * time as data, and the failure as its error.
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
      query.setData(dataOf(query, error.cached.data), { updatedAt: error.cached.at, manual: true })
    }
    throw error
  }
}

/** A list that is read page by page has a list of pages as its data; only the first is cached. */
function dataOf({ options }: Query, cached: unknown): unknown {
  return 'initialPageParam' in options ? { pages: [cached], pageParams: [options.initialPageParam] } : cached
}
