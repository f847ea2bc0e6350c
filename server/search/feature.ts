/** The search, and its sources: plans, profile pages, Ally files, people, threads, the FAQ, reports and letters that were sent. */
import { Worker } from 'node:worker_threads'
import type { FaqEntry } from '../../shared/comments/answerLibrary.ts'
import { ThreadId } from '../../shared/comments/thread.ts'
import { documentName, parseDocumentName, type DocumentRef } from '../../shared/documents/kinds.ts'
import type { CampaignId, CentreId, UpdateId } from '../../shared/ids.ts'
import type { ActivityView } from '../../shared/plans/planView.ts'
import { textOf } from '../../shared/richtext/json.ts'
import type { ReportSnapshot } from '../../shared/reports/snapshot.ts'
import type { Letter } from '../../shared/updates/letter.ts'
import { wordNumber } from '../../shared/updates/letterWording.ts'
import type { IssueNumber } from '../../shared/updates/updateState.ts'
import { isProposal } from '../connections/isProposal.ts'
import type { Core } from '../core.ts'
import type { Feature } from '../feature.ts'
import { searchRoutes } from './routes.ts'
import { createSearch } from './search.ts'
import type { SearchEntry } from './searchEntry.ts'
import { centresColumn, richTextColumn } from '../store/jsonColumn.ts'
import type { Tables } from '../store/tables.ts'
import {
  activityEntry,
  assetEntry,
  faqEntry,
  letterItemEntry,
  personEntry,
  planEntry,
  profileEntry,
  reportEntry,
  taskEntry,
  threadEntry,
} from './searchEntries.ts'

/** Threads, the FAQ and letters, as the search reads them. */
interface Discussions {
  readonly threads: {
    idsOf(campaign: CampaignId): Promise<readonly ThreadId[]>
    find(id: ThreadId): Promise<SearchedThread | null>
    comments(ids: readonly ThreadId[]): Promise<readonly { readonly body: string | null }[]>
  }
  readonly answerLibrary: { faq(): Promise<readonly FaqEntry[]> }
  /** @returns null for a letter that was not sent */
  readonly sentLetter: (update: UpdateId) => Promise<{ readonly number: IssueNumber; readonly letter: Letter } | null>
  /** The centres that have begun a report, or submitted one. */
  readonly reportsIn: (campaign: CampaignId) => Promise<readonly CentreId[]>
  /** @returns the newest accepted report of a centre; null without one */
  readonly acceptedReport: (campaign: CampaignId, centre: CentreId) => Promise<ReportSnapshot | null>
}

type SearchedThread = Pick<Tables['thread'], 'id' | 'document' | 'campaign' | 'centres' | 'audience' | 'hidden_at'>

/** Sources are named as the documents are, and these. */
const FAQ = 'faq'
const PEOPLE = 'people'
const THREAD = 'thread/'
const PATIENCE_MS = 5000

export function openSearch(core: Core, discussions: Discussions) {
  const { campaigns, findCampaign } = core
  const search = createSearch({
    patienceMs: PATIENCE_MS * (core.setup.patience ?? 1),
    newWorker: () => new Worker(new URL('../wiring/searchWorkerMain.ts', import.meta.url)),
    async sourcesOf(campaign) {
      if (campaign === null) return []
      const documents = campaigns
        .centresOf(campaign)
        .flatMap(({ id }) => ['plan', 'profile', 'assets', 'tasks'].map((kind) => `${kind}/${campaign}/${id}`))
      // One that is begun later says so.
      const ofReports = (await discussions.reportsIn(campaign)).map((owner) =>
        documentName({ kind: 'report', campaign, owner }),
      )
      const ofThreads = (await discussions.threads.idsOf(campaign)).map((id) => `${THREAD}${id}`)
      const ofLetters = core.issues.list().map(({ id }) => documentName({ kind: 'update', update: id }))
      return [...documents, `assets/${campaign}/network`, ...ofReports, ...ofThreads, ...ofLetters, FAQ, PEOPLE]
    },
    load: createLoader(core, discussions),
    onFailure: core.warn('the search could not be kept up'),
  })
  return {
    activities: (campaign: CampaignId, text: string) => search.activities(campaign, text),
    ...({
      routes: searchRoutes({
        findCampaign,
        search: {
          search(question) {
            // These tables are short, and tell nobody when they change.
            search.changed(FAQ)
            if (question.searcher.accounts) search.changed(PEOPLE)
            return search.search(question)
          },
        },
      }),
      onCommitted: (document) => search.changed(document),
      onMessage(message) {
        if (message.kind === 'thread-changed') search.changed(`${THREAD}${message.thread}`)
        if (message.kind === 'update-changed') search.changed(documentName({ kind: 'update', update: message.update }))
        if (message.kind === 'report-changed') search.changed(`report/${message.campaign}/${message.owner}`)
        if (message.kind === 'tasks-projected') search.changed(`tasks/${message.campaign}/${message.centre}`)
      },
      close: () => search.close(),
    } satisfies Feature),
  }
}

const ofSnapshot = ({ sections, activities }: ReportSnapshot) => ({
  sections,
  words: Object.fromEntries(activities.flatMap(({ id, words }) => (words === null ? [] : [[id, words]]))),
})

function createLoader(core: Core, { threads, answerLibrary, sentLetter, acceptedReport }: Discussions) {
  /** An activity that did not change is the same object, and so is its entry. */
  const ofActivity = new WeakMap<ActivityView, SearchEntry>()
  const { campaigns, connections, people, projections, planViewOf } = core

  async function planEntries(campaign: CampaignId, centre: CentreId): Promise<readonly SearchEntry[]> {
    const ofNetwork = campaigns.findCentre(campaign, centre)
    const view = ofNetwork === null ? null : await planViewOf({ campaign, centre })
    if (view === null || ofNetwork === null) return []
    const place = { campaign, centre: ofNetwork }
    const entries = view.activities.map((activity) => {
      const language = view.writtenIn.activities[activity.id]?.['title'] ?? null
      const entry = ofActivity.get(activity) ?? activityEntry(activity, place, language)
      ofActivity.set(activity, entry)
      return entry
    })
    return [planEntry(view, place), ...entries]
  }

  async function documentEntries(ref: DocumentRef): Promise<readonly SearchEntry[]> {
    switch (ref.kind) {
      case 'plan':
        return planEntries(ref.campaign, ref.centre)
      case 'profile': {
        const centre = campaigns.findCentre(ref.campaign, ref.centre)
        const view = await projections.profiles.view(ref)
        return view === null || centre === null ? [] : [profileEntry(view.content, { campaign: ref.campaign, centre })]
      }
      case 'assets': {
        const centre = campaigns.findCentre(ref.campaign, ref.owner)
        const view = await projections.assets.view(ref)
        return view?.content.assets.map((asset) => assetEntry(asset, { ...ref, centre })) ?? []
      }
      case 'tasks': {
        const centre = campaigns.findCentre(ref.campaign, ref.centre)
        return centre === null ? [] : (await core.taskRows.ofCentre(ref)).map((row) => taskEntry(row, centre))
      }
      // The notes of a connection are for its two centres alone.
      case 'connection':
        return []
      case 'report':
        return ref.owner === 'network' ? [] : reportEntries(ref.campaign, ref.owner)
      case 'update':
        return letterEntries(ref.update)
    }
  }

  /** A report is its centre's until it is accepted: its planners find their own words, others those that were accepted (SPEC S103). */
  async function reportEntries(campaign: CampaignId, id: CentreId): Promise<readonly SearchEntry[]> {
    const centre = campaigns.findCentre(campaign, id)
    if (centre === null) return []
    const own = await projections.reports.view({ campaign, owner: id })
    const accepted = await acceptedReport(campaign, id)
    const place = { campaign, centre }
    return [
      ...(own === null ? [] : [reportEntry(own.content, place, { by: 'planners', centre: id })]),
      ...(accepted === null ? [] : [reportEntry(ofSnapshot(accepted), place, { by: 'others', centre: id })]),
    ]
  }

  /** A draft is for coordinators alone: only what was sent is found. */
  async function letterEntries(update: UpdateId): Promise<readonly SearchEntry[]> {
    const sent = await sentLetter(update)
    if (sent === null) return []
    const { number } = sent
    const where = wordNumber(number, core.localisers.en)
    return sent.letter.sections.flatMap(({ items }) => items.map((item) => letterItemEntry(item, { number, where })))
  }

  async function threadEntries(id: ThreadId): Promise<readonly SearchEntry[]> {
    const thread = await threads.find(id)
    // Hidden threads are never found, and those of a proposed connection only by its two centres.
    if (thread === null || thread.hidden_at !== null || isProposal(connections, thread.document)) return []
    const comments = await threads.comments([id])
    const texts = comments.flatMap(({ body }) => (body === null ? [] : [textOf(richTextColumn.read(body))]))
    const centres = centresColumn.read(thread.centres)
    const where = centres
      .map((centre) => campaigns.findCentre(thread.campaign, centre)?.countryName ?? centre)
      .join(', ')
    return texts.length === 0 ? [] : [threadEntry({ ...thread, centres, where, texts })]
  }

  return async (source: string): Promise<readonly SearchEntry[]> => {
    if (source === FAQ) return (await answerLibrary.faq()).map(faqEntry)
    if (source === PEOPLE) {
      const known = (await people.list()).filter(({ standing }) => standing === 'approved')
      return known.map((person) => personEntry(person, person.memberships.map(({ centre }) => centre).join(', ')))
    }
    if (source.startsWith(THREAD)) return threadEntries(ThreadId.parse(source.slice(THREAD.length)))
    const ref = parseDocumentName(source)
    return ref === null ? [] : documentEntries(ref)
  }
}
