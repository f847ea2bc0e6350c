/** What a page makes of a query that has an answer of earlier and a failure of now. */
import type { UseQueryResult } from '@tanstack/react-query'
import { isAway } from './failure.ts'

type Read = Pick<UseQueryResult, 'data' | 'error'>

/** The failure that must be shown instead of data; null while there is something to show. */
export function failureOf({ data, error }: Read): Error | null {
  return data !== undefined && isAway(error) ? null : error
}

/** The data are those of an earlier answer, because the server is away. */
export function isOfEarlier({ data, error }: Read): boolean {
  return data !== undefined && isAway(error)
}
