/** Queries of threads, the queue, notifications and the helpdesk's saved answers. */
import { infiniteQueryOptions, queryOptions, type QueryClient } from '@tanstack/react-query'
import {
  AgreedAnswerList,
  CannedAnswerList,
  FaqList,
  FittingAnswers,
  MAX_SIMILAR_QUERY_CHARACTERS,
  SimilarThreads,
} from '../../shared/comments/answerLibrary.ts'
import {
  Mentionable,
  NotificationList,
  QueueFigures,
  QueuePage,
  ThreadList,
  ThreadPresence,
} from '../../shared/comments/api.ts'
import { Thread, type ThreadId } from '../../shared/comments/thread.ts'
import type { CampaignId, DocumentName } from '../../shared/ids.ts'
import { request } from '../http/request.ts'
import { parametersOf, type QueueChoice } from './queueChoice.ts'

// The schema removes the envelope of a response: see `synergyQueries`.
const Entries = FaqList.transform(({ entries }) => entries)
const Answers = CannedAnswerList.transform(({ answers }) => answers)
const Agreed = AgreedAnswerList.transform(({ answers }) => answers)
const Similar = SimilarThreads.transform(({ threads }) => threads)
const PresentPeople = ThreadPresence.transform(({ present }) => present)
const People = Mentionable.transform(({ people }) => people)

/** How many pages of a document's threads are read, and whether there are older ones. */
interface ThreadPages {
  readonly wanted: number
  readonly hasOlder: boolean
}
const ONE_PAGE: ThreadPages = { wanted: 1, hasOlder: false }

export const threadPagesQuery = (document: DocumentName) =>
  queryOptions({
    queryKey: ['thread-pages', document],
    queryFn: () => ONE_PAGE,
    initialData: ONE_PAGE,
    staleTime: Infinity,
  })

export const threadsQuery = (document: DocumentName) =>
  queryOptions({
    queryKey: ['threads', document],
    async queryFn({ client }) {
      const { queryKey } = threadPagesQuery(document)
      const wanted = client.getQueryData(queryKey)?.wanted ?? 1
      const threads: Thread[] = []
      let after: string | null = null
      for (let page = 0; page < wanted && (page === 0 || after !== null); page++) {
        const query: string = after === null ? '' : `?${new URLSearchParams({ after })}`
        const read: ThreadList = await request(ThreadList, `/api/threads/${document}${query}`)
        threads.push(...read.threads)
        after = read.next
      }
      client.setQueryData(queryKey, { wanted, hasOlder: after !== null })
      return threads
    },
  })

/** Reads one page more. */
export async function showOlderThreads(queries: QueryClient, document: DocumentName): Promise<void> {
  const { queryKey } = threadPagesQuery(document)
  queries.setQueryData(queryKey, (pages) => ({ ...(pages ?? ONE_PAGE), wanted: (pages?.wanted ?? 1) + 1 }))
  await queries.invalidateQueries({ queryKey: threadsQuery(document).queryKey, exact: true })
}

export const threadPath = (id: ThreadId): string => `/api/thread/${id}`

export const threadQuery = (id: ThreadId) =>
  queryOptions({ queryKey: ['thread', id], queryFn: () => request(Thread, threadPath(id)) })

export const threadPresenceQuery = (id: ThreadId) =>
  queryOptions({
    queryKey: ['thread', id, 'presence'],
    queryFn: () => request(PresentPeople, `${threadPath(id)}/presence`),
  })

export const fittingQuery = (id: ThreadId) =>
  queryOptions({
    queryKey: ['thread', id, 'fitting'],
    queryFn: () => request(FittingAnswers, `${threadPath(id)}/fitting`),
    staleTime: 60_000,
  })

/** Whether a query tells how often a canned answer was used. */
export const isAboutSavedAnswers = ({ queryKey }: { readonly queryKey: readonly unknown[] }): boolean =>
  queryKey.includes('fitting') || queryKey[0] === 'canned-answers'

export const similarQuery = (id: ThreadId) =>
  queryOptions({
    queryKey: ['thread', id, 'similar'],
    queryFn: () => request(Similar, `${threadPath(id)}/similar`),
    staleTime: 60_000,
  })

export const queueQuery = (campaign: CampaignId, choice: QueueChoice) =>
  infiniteQueryOptions({
    queryKey: ['queue', campaign, choice],
    queryFn: ({ pageParam }) => {
      const asked = parametersOf(choice)
      if (pageParam !== null) asked.set('after', pageParam)
      return request(QueuePage, `/api/campaigns/${campaign}/queue?${asked}`)
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })

export const queueFiguresQuery = (campaign: CampaignId) =>
  queryOptions({
    queryKey: ['queue', campaign, 'figures'],
    queryFn: () => request(QueueFigures, `/api/campaigns/${campaign}/queue-figures`),
  })

export const notificationsQuery = queryOptions({
  queryKey: ['bell'],
  queryFn: () => request(NotificationList, '/api/notifications'),
})

export const mentionableQuery = queryOptions({
  queryKey: ['mentionable'],
  queryFn: () => request(People, '/api/mentionable'),
  staleTime: 5 * 60_000,
})

export const cannedQuery = queryOptions({
  queryKey: ['canned-answers'],
  queryFn: () => request(Answers, '/api/canned-answers'),
})

export const agreedQuery = queryOptions({
  queryKey: ['agreed-answers'],
  queryFn: () => request(Agreed, '/api/agreed-answers'),
})

const faqPath = (campaign: CampaignId): string => `/api/campaigns/${campaign}/faq`

export const faqQuery = (campaign: CampaignId) =>
  queryOptions({ queryKey: ['faq', campaign, 'all'], queryFn: () => request(Entries, faqPath(campaign)) })

/** FAQ entries that may answer a question that is being written. */
export const similarFaqQuery = (campaign: CampaignId, question: string) => {
  const like = question.trim().slice(0, MAX_SIMILAR_QUERY_CHARACTERS)
  return queryOptions({
    queryKey: ['faq', campaign, 'like', like],
    queryFn: () => request(Entries, `${faqPath(campaign)}?${new URLSearchParams({ like })}`),
    staleTime: 60_000,
  })
}
