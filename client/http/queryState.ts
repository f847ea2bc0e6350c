/** Decides how a page shows a query that has older data and a new failure. */
import type { UseQueryResult } from '@tanstack/react-query'
import { isServerUnavailable } from './failure.ts'

type Read = Pick<UseQueryResult, 'data' | 'error'>

/** The failure that must be shown instead of data; null while there is something to show. */
export function blockingFailureOf({ data, error }: Read): Error | null {
  return data !== undefined && isServerUnavailable(error) ? null : error
}

/** The data are those of an earlier answer, because the server is away. */
export function isStale({ data, error }: Read): boolean {
  return data !== undefined && isServerUnavailable(error)
}
