/**
 * The *search* over plans, profile pages, Ally files, threads, the FAQ and accounts, in a worker. Each *source* (a document, a
 * thread, a table) is read again when somebody searches after it changed: typing costs nothing here.
 */
import type { Worker } from 'node:worker_threads'
import type { CampaignId } from '../../shared/ids.ts'
import type { SearchResult } from '../../shared/search/api.ts'
import { inSlices } from '../pacing/inSlices.ts'
import { createSupervisedWorker } from '../store/supervisedWorker.ts'
import type { FromSearchWorker, ToSearchWorker } from './messages.ts'
import type { SearchEntry } from './searchEntry.ts'
import type { SearchQuestion } from './searchIndex.ts'

interface SearchDeps {
  /** The sources of a campaign, and those of all campaigns. */
  readonly sourcesOf: (campaign: CampaignId | null) => Promise<readonly string[]>
  /** Entries that did not change should be the same objects: they are not sent again. */
  readonly load: (source: string) => Promise<readonly SearchEntry[]>
  readonly newWorker: () => Worker
  readonly onFailure: (error: unknown) => void
}

export interface Search {
  search(question: SearchQuestion): Promise<readonly SearchResult[]>
  /** The activities that a text finds: `<centre>/<activity>`. */
  activities(campaign: CampaignId, text: string): Promise<readonly string[]>
  /** A source is not what it was. */
  changed(source: string): void
  close(): Promise<void>
}

/** Some 2 ms of the thread. */
const POSTED_AT_ONCE = 50

export function createSearch(deps: SearchDeps): Search {
  /** The entries of each source as the worker knows them. */
  const known = new Map<string, ReadonlyMap<string, SearchEntry>>()
  const due = new Set<string>()
  const campaigns = new Set<CampaignId | null>()
  const asked = new Map<number, PromiseWithResolvers<FromSearchWorker>>()
  let lastRequest = 0
  let reading: Promise<void> = Promise.resolve()

  const worker = createSupervisedWorker<ToSearchWorker, FromSearchWorker>('search', deps.newWorker, {
    onMessage(message) {
      if (message.say !== 'done') {
        asked.get(message.request)?.resolve(message)
        asked.delete(message.request)
      }
      return 'answered'
    },
    onEnd(error) {
      known.clear()
      campaigns.clear()
      for (const one of asked.values()) one.reject(error)
      asked.clear()
      deps.onFailure(error)
    },
  })

  async function readSource(source: string): Promise<void> {
    const before = known.get(source)
    const now = new Map((await deps.load(source)).map((entry) => [entry.id, entry]))
    known.set(source, now)
    const put = [...now.values()].filter((entry) => before?.get(entry.id) !== entry)
    const gone = [...(before?.keys() ?? [])].filter((id) => !now.has(id))
    if (gone.length > 0) worker.post({ say: 'change', put: [], gone })
    for await (const slice of inSlices(put, POSTED_AT_ONCE)) worker.post({ say: 'change', put: slice, gone: [] })
  }

  async function readDue(campaign: CampaignId | null): Promise<void> {
    if (!campaigns.has(campaign)) {
      for (const source of await deps.sourcesOf(campaign)) if (!known.has(source)) due.add(source)
      campaigns.add(campaign)
    }
    for (const source of Array.from(due)) {
      due.delete(source)
      try {
        await readSource(source)
      } catch (error) {
        // It keeps what is known of it, and is read again with the next search.
        due.add(source)
        deps.onFailure(error)
      }
    }
  }

  async function ask(
    campaign: CampaignId | null,
    message: (request: number) => ToSearchWorker,
  ): Promise<FromSearchWorker> {
    reading = reading.catch(() => {}).then(() => readDue(campaign))
    await reading
    const request = (lastRequest += 1)
    const answer = Promise.withResolvers<FromSearchWorker>()
    asked.set(request, answer)
    worker.post(message(request))
    const answered = await answer.promise
    if (answered.say === 'failed') throw new Error(answered.error)
    return answered
  }

  /** A worker that ended while it was asked is told everything again, once. */
  const askTwice: typeof ask = (campaign, message) => ask(campaign, message).catch(() => ask(campaign, message))

  return {
    async search(question) {
      const answer = await askTwice(question.campaign, (request) => ({ say: 'search', request, question }))
      return answer.say === 'results' ? answer.results : []
    },
    async activities(campaign, text) {
      const answer = await askTwice(campaign, (request) => ({ say: 'activities', request, campaign, text }))
      return answer.say === 'activities' ? answer.ids.map((id) => id.split('/').slice(2).join('/')) : []
    },
    changed(source) {
      if (campaigns.size > 0) due.add(source)
    },
    close: () => worker.close(),
  }
}
