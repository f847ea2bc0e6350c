import type { Query, QueryFunctionContext } from '@tanstack/react-query'
import { isAway } from './failure.ts'

/**
 * Asks the server. Where it is away and this browser kept its earlier answer, the query has that answer as its data,
 * with the time it is of, and the failure as its error.
 */
export async function showKept<T>(
  ask: (context: QueryFunctionContext) => T | Promise<T>,
  context: QueryFunctionContext,
  query: Query,
): Promise<T> {
  try {
    return await ask(context)
  } catch (error) {
    if (isAway(error) && error.kept !== null && query.state.data === undefined) {
      query.setData(error.kept.data, { updatedAt: error.kept.at, manual: true })
    }
    throw error
  }
}
