/** The helpdesk's queue over HTTP. */
import type { Campaign } from '../../shared/campaign.ts'
import { QueueFilter, type QueueFigures, type QueuePage } from '../../shared/comments/api.ts'
import type { DocumentName, PersonId } from '../../shared/ids.ts'
import { refuse } from '../http/result.ts'
import { route, type Params, type Route } from '../http/route.ts'
import type { AnchorsByThread } from './anchoredTexts.ts'
import type { Queue } from './queue.ts'
import { showThreads } from './showThreads.ts'
import type { Threads } from './threads.ts'

interface QueueRoutesDeps {
  readonly queue: Queue
  readonly threads: Threads
  readonly findCampaign: (id: string) => Campaign | null
  readonly namesOf: (people: readonly PersonId[]) => Promise<ReadonlyMap<PersonId, string>>
  readonly anchorsOf: (document: DocumentName) => Promise<AnchorsByThread>
}

export function queueRoutes({ queue, threads, findCampaign, namesOf, anchorsOf }: QueueRoutesDeps): readonly Route[] {
  const find = async ({ campaign = '' }: Params) => {
    const found = findCampaign(campaign)
    return found === null ? refuse('no-such-campaign') : { subject: {}, found }
  }
  return [
    route({
      method: 'GET',
      path: '/api/campaigns/:campaign/queue',
      bounds: 'list',
      requires: 'queue.read',
      find,
      async handle({ found: { id }, person, query }) {
        const now = new Date()
        const filter = QueueFilter.parse({ after: null, ...Object.fromEntries(query) })
        const [{ rows, next }, counts] = await Promise.all([
          queue.page(id, person.id, filter, now),
          queue.counts(id, person.id, now),
        ])
        const json: QueuePage = { threads: await showThreads(rows, person, threads, namesOf, anchorsOf), next, counts }
        return { status: 200, json }
      },
    }),
    route({
      method: 'GET',
      path: '/api/campaigns/:campaign/queue-figures',
      bounds: 'list',
      requires: 'queue.read',
      find,
      async handle({ found: { id } }) {
        const { firstAnswersMs, perWeek } = await queue.figures(id, new Date())
        const json: QueueFigures = {
          medianFirstAnswerMs: medianOf(firstAnswersMs),
          perWeek: [...perWeek]
            .map(([week, count]) => ({ week, count }))
            .toSorted((a, b) => (a.week < b.week ? -1 : 1)),
        }
        return { status: 200, json }
      },
    }),
  ]
}

function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const [lower, upper] = [sorted[middle - 1], sorted[middle]]
  if (upper === undefined) return null
  return sorted.length % 2 === 1 || lower === undefined ? upper : (lower + upper) / 2
}
