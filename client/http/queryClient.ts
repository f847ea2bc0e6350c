/** The cache of what was read over HTTP. Notices of `/live` say when something in it is out of date. */
import { QueryClient } from '@tanstack/react-query'
import { RequestFailed } from './failure.ts'

const ATTEMPTS = 3

/** Only a failure that may pass by itself is tried again. */
function mayPass(error: unknown): boolean {
  if (!(error instanceof RequestFailed)) return false
  const { failure } = error
  return failure.kind === 'unreachable' || (failure.kind === 'refused' && failure.status >= 500)
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // The browser's idea of being online is wrong behind many a hotel's wifi; asking shows it.
      networkMode: 'always',
      retry: (failures, error) => failures < ATTEMPTS && mayPass(error),
      retryDelay: (attempt) => 500 * 2 ** attempt * (0.5 + Math.random()),
    },
    mutations: { networkMode: 'always' },
  },
})
