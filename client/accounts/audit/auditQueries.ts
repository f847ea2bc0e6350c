/** The audit log. */
import { infiniteQueryOptions } from '@tanstack/react-query'
import { AuditPage } from '../../../shared/accounts/audit.ts'
import { request } from '../../http/request.ts'

export interface AuditFilter {
  readonly person: string | null
  readonly action: string | null
  readonly from: string | null
  readonly to: string | null
}

export const NO_FILTER: AuditFilter = { person: null, action: null, from: null, to: null }

/** With its question mark; empty without a filter. */
export function searchOf(filter: AuditFilter, after: string | null = null): string {
  const given = Object.entries({ ...filter, after }).filter((entry): entry is [string, string] => entry[1] !== null)
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`
}

export const auditQuery = (filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam }) => request(AuditPage, `/api/audit${searchOf(filter, pageParam)}`),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })
