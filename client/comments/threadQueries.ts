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
import { Mentionable, QueueFigures, QueuePage, ThreadList, ThreadPresence } from '../../shared/comments/api.ts'
import { Thread, type ThreadId } from '../../shared/comments/thread.ts'
import type { CampaignId, DocumentName } from '../../shared/ids.ts'
import { NotificationList } from '../../shared/notifications/bell.ts'
import { request } from '../http/request.ts'
import { parametersOf, UNANSWERED, type QueueChoice } from './queueChoice.ts'

// The schema removes the envelope of a response: see `synergyQueries`.
const Entries = FaqList.transform(({ entries }) => entries)
const Answers = CannedAnswerList.transform(({ answers }) => answers)
const Agreed = AgreedAnswerList.transform(({ answers }) => answers)
const Similar = SimilarThreads.transform(({ threads }) => threads)
const PresentPeople = ThreadPresence.transform(({ present }) => present)
const People = Mentionable.transform(({ people }) => people)

const threadsPath = (document: DocumentName, after: string | null): string =>
  `/api/threads/${document}${after === null ? '' : `?${new URLSearchParams({ after })}`}`

/**
 * A document's threads, the newest pages of them. Its data have the shape of one page: without network they are the
 * cached one.
 */
export const threadsQuery = (document: DocumentName) =>
  queryOptions({
    queryKey: ['threads', document],
    async queryFn({ client, queryKey }): Promise<ThreadList> {
      const shown = client.getQueryData<ThreadList>(queryKey)?.threads.length ?? 0
      const threads: Thread[] = []
      let after: string | null = null
      do {
        const page: ThreadList = await request(ThreadList, threadsPath(document, after))
        threads.push(...page.threads)
        after = page.next
      } while (after !== null && threads.length < shown)
      return { threads, next: after }
    },
    select: ({ threads }) => threads,
  })

export const hasOlderThreadsQuery = (document: DocumentName) => ({
  ...threadsQuery(document),
  select: ({ next }: ThreadList) => next !== null,
})

/** Reads the page after those that are shown. */
export async function readOlderThreads(queries: QueryClient, document: DocumentName): Promise<void> {
  const { queryKey } = threadsQuery(document)
  const after = queries.getQueryData(queryKey)?.next ?? null
  if (after === null) return
  const older = await request(ThreadList, threadsPath(document, after))
  // A reading meanwhile may have come to another end.
  queries.setQueryData(queryKey, (list) =>
    list?.next === after ? { threads: [...list.threads, ...older.threads], next: older.next } : list,
  )
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

/** How many questions of a campaign nobody has answered, for where the queue itself is not shown. */
export const openQuestionsQuery = (campaign: CampaignId) =>
  queryOptions({
    queryKey: ['queue', campaign, 'open'],
    queryFn: async () => {
      const asked = parametersOf(UNANSWERED)
      return (await request(QueuePage, `/api/campaigns/${campaign}/queue?${asked}`)).counts.open
    },
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
