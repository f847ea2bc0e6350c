/** The cache of HTTP queries. Notices on `/live` mark its entries as out of date. */
import { QueryClient } from '@tanstack/react-query'
import { hasStatus, isServerUnavailable } from './failure.ts'
import { withCacheFallback } from './cacheFallback.ts'

const ATTEMPTS = 3

/** Only a failure that may pass by itself is tried again; where something can be shown meanwhile, `/live` says when. */
const mayPass = (error: unknown): boolean =>
  hasStatus(error, 429) || (isServerUnavailable(error) && error.cached === null)

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // The browser's idea of being online is wrong behind many a hotel's wifi; asking shows it.
      networkMode: 'always',
      retry: (failures, error) => failures < ATTEMPTS && mayPass(error),
      retryDelay: (attempt) => 500 * 2 ** attempt * (0.5 + Math.random()),
      persister: withCacheFallback,
    },
    mutations: { networkMode: 'always' },
  },
})
