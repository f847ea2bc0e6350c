/**
 * The *search* over plans, profile pages, Ally files, threads, the FAQ and accounts, in a worker. Each *source* (a document, a
 * thread, a table) is read again when somebody searches after it changed: typing costs nothing here.
 */
import type { Worker } from 'node:worker_threads'
import type { CampaignId } from '../../shared/ids.ts'
import type { SearchResults } from '../../shared/search/api.ts'
import { inSlices } from '../pacing/inSlices.ts'
import { createAskedWorker } from '../store/askedWorker.ts'
import type { ToSearchWorker, FromSearchWorker, SearchInstruction } from './messages.ts'
import type { SearchEntry } from './searchEntry.ts'
import type { SearchQuestion } from './searchIndex.ts'

interface SearchDeps {
  /** The sources of a campaign, and those of all campaigns. */
  readonly sourcesOf: (campaign: CampaignId | null) => Promise<readonly string[]>
  /** Entries that did not change should be the same objects: they are not sent again. */
  readonly load: (source: string) => Promise<readonly SearchEntry[]>
  readonly newWorker: () => Worker
  /** The first search after a start reads everything. It answers with what was read within this time. */
  readonly patienceMs: number
  readonly onFailure: (error: unknown) => void
}

export interface Search {
  search(question: SearchQuestion): Promise<SearchResults>
  /** The activities that a text finds: `<centre>/<activity>`. */
  activities(campaign: CampaignId, text: string): Promise<readonly string[]>
  /** A source has changed. */
  changed(source: string): void
  close(): Promise<void>
}

/** Some 2 ms of the thread. */
const POSTED_AT_ONCE = 50
/** Sources that are read in parallel: most of the time they wait for the store and for languages. */
const READ_AT_ONCE = 8

/** @returns whether it is done by then; it goes on in any case */
async function isDoneWithin(work: Promise<void>, milliseconds: number): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<boolean>((resolve) => (timer = setTimeout(() => resolve(false), milliseconds)))
  try {
    return await Promise.race([work.then(() => true), late])
  } finally {
    clearTimeout(timer)
  }
}

export function createSearch(deps: SearchDeps): Search {
  /** The entries of each source as the worker knows them. */
  const known = new Map<string, ReadonlyMap<string, SearchEntry>>()
  const due = new Set<string>()
  const campaigns = new Set<CampaignId | null>()
  let reading: Promise<void> = Promise.resolve()

  const worker = createAskedWorker<ToSearchWorker, FromSearchWorker, SearchInstruction>('search', deps.newWorker, {
    onEnd(error) {
      known.clear()
      campaigns.clear()
      deps.onFailure(error)
    },
  })

  async function readSource(source: string): Promise<void> {
    const before = known.get(source)
    const now = new Map((await deps.load(source)).map((entry) => [entry.id, entry]))
    known.set(source, now)
    const put = [...now.values()].filter((entry) => before?.get(entry.id) !== entry)
    const gone = [...(before?.keys() ?? [])].filter((id) => !now.has(id))
    if (gone.length > 0) worker.instruct({ put: [], gone })
    for await (const slice of inSlices(put, POSTED_AT_ONCE)) worker.instruct({ put: slice, gone: [] })
  }

  async function readIfDue(source: string): Promise<void> {
    if (!due.delete(source)) return
    try {
      await readSource(source)
    } catch (error) {
      // The old entries stay, and it is read again with the next search.
      due.add(source)
      deps.onFailure(error)
    }
  }

  async function readDue(campaign: CampaignId | null): Promise<void> {
    if (!campaigns.has(campaign)) {
      for (const source of await deps.sourcesOf(campaign)) if (!known.has(source)) due.add(source)
      campaigns.add(campaign)
    }
    for await (const slice of inSlices(Array.from(due), READ_AT_ONCE)) await Promise.all(slice.map(readIfDue))
  }

  /** A request during the read waits for it, and then for changes since. */
  function readNow(campaign: CampaignId | null): Promise<void> {
    reading = reading.catch(() => {}).then(() => readDue(campaign))
    return reading
  }

  async function searchOnce(question: SearchQuestion): Promise<SearchResults> {
    const complete = await isDoneWithin(readNow(question.campaign), deps.patienceMs)
    const answer = await worker.ask({ say: 'search', question })
    return { results: 'results' in answer ? [...answer.results] : [], complete }
  }

  async function findOnce(campaign: CampaignId, text: string): Promise<readonly string[]> {
    await readNow(campaign)
    const answer = await worker.ask({ say: 'activities', campaign, text })
    return 'ids' in answer ? answer.ids.map((id) => id.split('/').slice(2).join('/')) : []
  }

  return {
    // A worker that ended while it was asked gets everything again, once.
    search: (question) => searchOnce(question).catch(() => searchOnce(question)),
    activities: (campaign, text) => findOnce(campaign, text).catch(() => findOnce(campaign, text)),
    changed(source) {
      if (campaigns.size > 0) due.add(source)
    },
    close: () => worker.close(),
  }
}
