/** The first suggestions after a start wait for the thread that finds them: on a busy machine longer than an answer may take. */
import { as } from './as.ts'
import { waitFor } from './waitFor.ts'

const LIMIT_MS = 60_000

export const untilSuggested = (server: Parameters<typeof as>[0]): Promise<void> =>
  waitFor(
    async () => (await as(server, 'reader').get('/api/campaigns/sid-2027/suggestions?centre=dk')).ok,
    'the first suggestions',
    LIMIT_MS,
  )
