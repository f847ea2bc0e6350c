import type { ReactNode } from 'react'
import type { UseQueryResult } from '@tanstack/react-query'
import { blockingFailureOf } from '../http/queryState.ts'
import { Skeleton } from '../ui/Skeleton.tsx'
import { LoadFailure } from './LoadFailure.tsx'

interface WhenLoadedProps<Data> {
  readonly query: Pick<UseQueryResult<Data>, 'data' | 'error' | 'refetch'>
  /** The height of the placeholder, about that of the content. */
  readonly lines: number
  readonly children: (data: Data) => ReactNode
}

/** A part of a page, as soon as its query is answered: until then a placeholder, or why there is no answer. */
export function WhenLoaded<Data>({ query, lines, children }: WhenLoadedProps<Data>) {
  const failure = blockingFailureOf(query)
  if (failure !== null) return <LoadFailure error={failure} onRetry={() => void query.refetch()} />
  return query.data === undefined ? <Skeleton lines={lines} /> : children(query.data)
}
