/** A page of the queue, and the numbers beside it. */
import { setImmediate } from 'node:timers/promises'
import type { QueueFilter } from '../../../shared/comments/api.ts'
import type { FindFacts, QuestionFacts } from './questionFacts.ts'
import { cutPage, endAt, type Queue, type QueueRequest } from './queue.ts'
import { countsOf, groupOf, isListed, totalOf } from './queueCounts.ts'
import { foldSearch } from './searchedWords.ts'
import type { ThreadRow } from '../threads.ts'

/** Between two lots of questions other requests have their turn. */
const LOT = 500

export async function readQueue(queue: Queue, findFacts: FindFacts, request: QueueRequest) {
  const { campaign, filter } = request
  const [{ rows, next, groups }, asked] = await Promise.all([
    isBesideTable(filter) ? scannedPage(queue, findFacts, request) : storedPage(queue, request),
    queue.asked(campaign),
  ])
  const facts = await findFacts(rows, { entry: true, language: true })
  return { rows, next, facts, asked, total: totalOf(groups, filter), counts: countsOf(groups) }
}

/** Theme, language and words of a question are not in the table of threads. */
const isBesideTable = ({ theme, language, search }: QueueFilter): boolean =>
  theme !== null || language !== null || search !== null

async function storedPage(queue: Queue, request: QueueRequest) {
  const [page, groups] = await Promise.all([queue.page(request), queue.groups(request)])
  return { ...page, groups }
}

/** Looks at every question that fits the rest of the filter. */
async function scannedPage(queue: Queue, findFacts: FindFacts, { campaign, person, filter, now }: QueueRequest) {
  const all = await queue.narrowed(campaign, filter, now)
  const words = filter.search === null ? [] : foldSearch(filter.search)
  const wanted = { entry: filter.theme !== null, language: filter.language !== null, words: words.length > 0 }
  const fitting: ThreadRow[] = []
  for (let from = 0; from < all.length; from += LOT) {
    const lot = all.slice(from, from + LOT)
    const facts = await findFacts(lot, wanted)
    fitting.push(...lot.filter(({ id }) => fits(facts.get(id), filter, words)))
    await setImmediate()
  }
  const groups = fitting.map((row) => groupOf(row, person, now))
  const { after } = filter
  const listed = fitting.filter((row, at) => {
    const group = groups[at]
    return group !== undefined && isListed(group, filter) && (after === null || endAt(row) > after)
  })
  return { ...cutPage(listed), groups }
}

function fits(facts: QuestionFacts | undefined, { theme, language }: QueueFilter, words: readonly string[]): boolean {
  if (facts === undefined) return false
  if (theme !== null && facts.entry?.themes.includes(theme) !== true) return false
  if (language !== null && facts.language !== language) return false
  return words.every((word) => facts.words.includes(word))
}
