/** The cache of HTTP queries. Notices on `/live` mark its entries as out of date. */
import { hasStatus, isServerUnavailable, retryAfterSOf } from './failure.ts'
import { withCacheFallback } from './cacheFallback.ts'
import { RenewingQueryClient } from './renewingQueryClient.ts'

const ATTEMPTS = 3

/** Only a failure that may pass by itself is retried; if something can be shown meanwhile, `/live` says when. */
const mayPass = (error: unknown): boolean =>
  hasStatus(error, 429) || (isServerUnavailable(error) && error.cached === null)

/** The server knows best when it is worth asking again; nobody waits longer than this. */
const MAX_RETRY_AFTER_MS = 20_000

/** @returns milliseconds. Pages that were refused together do not come back together. */
export function retryDelay(attempt: number, error: unknown): number {
  const own = 500 * 2 ** attempt * (0.5 + Math.random())
  return Math.min((retryAfterSOf(error) ?? 0) * 1000, MAX_RETRY_AFTER_MS) + own
}

export const queryClient = new RenewingQueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // The browser's idea of being online is wrong behind many a hotel's wifi; asking shows it.
      networkMode: 'always',
      retry: (failures, error) => failures < ATTEMPTS && mayPass(error),
      retryDelay,
      persister: withCacheFallback,
    },
    mutations: { networkMode: 'always' },
  },
})
