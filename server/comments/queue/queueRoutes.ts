/** The helpdesk's queue over HTTP. */
import type { MarkLanguages } from '../commentLanguages.ts'
import { ChangeQuestions, QueueFilter, type QueueFigures, type QueuePage } from '../../../shared/comments/api.ts'
import type { DocumentName } from '../../../shared/ids.ts'
import type { Core } from '../../core.ts'
import { refuse } from '../../http/result.ts'
import { route, type Params, type Route } from '../../http/route.ts'
import type { AnchorsByThread } from '../anchoredTexts.ts'
import type { Queue } from './queue.ts'
import { readQueue } from './queuePage.ts'
import { changeQuestions, type ChangeQuestionsDeps } from './changeQuestions.ts'
import type { FindFacts } from './questionFacts.ts'
import { showThreads } from '../showThreads.ts'
import type { Threads } from '../threads.ts'

interface QueueRoutesDeps extends ChangeQuestionsDeps, Pick<Core, 'findCampaign' | 'namesOf'> {
  readonly markLanguages: MarkLanguages
  readonly queue: Queue
  readonly findFacts: FindFacts
  readonly threads: Threads
  readonly anchorsOf: (document: DocumentName) => Promise<AnchorsByThread>
}

export function queueRoutes(deps: QueueRoutesDeps): readonly Route[] {
  const { queue, findFacts, threads, findCampaign, namesOf, anchorsOf } = deps
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
        const filter = QueueFilter.parse({ after: null, ...Object.fromEntries(query) })
        const { rows, facts, ...rest } = await readQueue(queue, findFacts, {
          campaign: id,
          person: person.id,
          filter,
          now: new Date(),
        })
        const shown = await deps.markLanguages(await showThreads(rows, person, threads, namesOf, anchorsOf))
        const about = shown.map((thread) => {
          const { entry = null, language = null } = facts.get(thread.id) ?? {}
          return [thread.id, { entry: entry?.title ?? null, language }] as const
        })
        const json: QueuePage = { threads: shown, about: Object.fromEntries(about), ...rest }
        return { status: 200, json }
      },
    }),
    route({
      method: 'POST',
      path: '/api/campaigns/:campaign/queue-changes',
      bounds: 'text',
      // The right to each question is checked by itself.
      requires: 'queue.read',
      body: ChangeQuestions,
      find,
      async handle({ found: { id, closed }, body, person }) {
        return { status: 200, json: await changeQuestions(deps, { campaign: id, closed, person, ...body }) }
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
