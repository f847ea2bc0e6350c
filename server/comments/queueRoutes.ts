/** The helpdesk's queue over HTTP. */
import type { MarkLanguages } from './commentLanguages.ts'
import type { Campaign } from '../../shared/campaign.ts'
import { QueueFilter, type QueueFigures, type QueuePage } from '../../shared/comments/api.ts'
import type { CampaignId, DocumentName, PersonId } from '../../shared/ids.ts'
import { refuse } from '../http/result.ts'
import { route, type Params, type Route } from '../http/route.ts'
import type { AnchorsByThread } from './anchoredTexts.ts'
import { endAt, PAGE, type Queue } from './queue.ts'
import type { FindFacts, QuestionFacts } from './questionFacts.ts'
import { showThreads } from './showThreads.ts'
import type { ThreadRow, Threads } from './threads.ts'

interface QueueRoutesDeps {
  readonly markLanguages: MarkLanguages
  readonly queue: Queue
  readonly findFacts: FindFacts
  readonly threads: Threads
  readonly findCampaign: (id: string) => Campaign | null
  readonly namesOf: (people: readonly PersonId[]) => Promise<ReadonlyMap<PersonId, string>>
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
        const now = new Date()
        const filter = QueueFilter.parse({ after: null, ...Object.fromEntries(query) })
        const [{ rows, next, facts }, counts] = await Promise.all([
          filteredPage(queue, findFacts, { campaign: id, person: person.id, filter, now }),
          queue.counts(id, person.id, now),
        ])
        const shown = await deps.markLanguages(await showThreads(rows, person, threads, namesOf, anchorsOf))
        const about = shown.map((thread) => {
          const { entry = null, language = null } = facts.get(thread.id) ?? {}
          return [thread.id, { entry: entry?.title ?? null, language }] as const
        })
        const json: QueuePage = { threads: shown, next, counts, about: Object.fromEntries(about) }
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

interface PageRequest {
  readonly campaign: CampaignId
  readonly person: PersonId
  readonly filter: QueueFilter
  readonly now: Date
}

/** A page of what fits the whole filter: theme and language are not in the database, so that its pages are filtered again. */
async function filteredPage(queue: Queue, findFacts: FindFacts, { campaign, person, filter, now }: PageRequest) {
  const facts = new Map<ThreadRow['id'], QuestionFacts>()
  const fits = ({ id }: ThreadRow): boolean => {
    const { entry = null, language = null } = facts.get(id) ?? {}
    const hasTheme = filter.theme === null || (entry?.themes.includes(filter.theme) ?? false)
    return hasTheme && (filter.language === null || filter.language === language)
  }
  const rows: ThreadRow[] = []
  let { after } = filter
  do {
    const page = await queue.page(campaign, person, { ...filter, after }, now)
    for (const [id, one] of await findFacts(page.rows)) facts.set(id, one)
    rows.push(...page.rows.filter(fits))
    after = page.next
  } while (after !== null && rows.length < PAGE)
  const last = rows[PAGE - 1]
  const hasMore = rows.length > PAGE || after !== null
  return { rows: rows.slice(0, PAGE), next: hasMore && last !== undefined ? endAt(last) : null, facts }
}

function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const [lower, upper] = [sorted[middle - 1], sorted[middle]]
  if (upper === undefined) return null
  return sorted.length % 2 === 1 || lower === undefined ? upper : (lower + upper) / 2
}
