/** Threads: discussion in and beside documents, the helpdesk's queue, saved answers and the FAQ. */
import { happenedAnswers } from './library/happenedAnswers.ts'
import { documentName, isSecret, parseDocumentName, threadAudiencesOf } from '../../shared/documents/kinds.ts'
import type { ThreadBellItem } from '../../shared/comments/bell.ts'
import type { ExportedComment } from '../../shared/exports/planFile.ts'
import type { DocumentName } from '../../shared/ids.ts'
import type { Person } from '../../shared/permissions.ts'
import type { Core } from '../core.ts'
import type { Feature } from '../feature.ts'
import type { Route } from '../http/route.ts'
import { isProposal } from '../connections/isProposal.ts'
import { serverKindOf } from '../documents/serverKinds.ts'
import type { News } from '../notifications/news.ts'
import { createAnchoredTexts } from './anchoredTexts.ts'
import { createAnchors, type Anchors } from './anchors.ts'
import { bellOfThreads } from './bellOfThreads.ts'
import { createMarkLanguages } from './commentLanguages.ts'
import { exportedComments } from './exportedComments.ts'
import type { ThreadedDocument } from './findDocument.ts'
import { createHandOver } from './handOver.ts'
import { createAnswerLibrary, type AnswerLibrary } from './library/answerLibrary.ts'
import { answerLibraryRoutes } from './library/answerLibraryRoutes.ts'
import { createSimilarQuestions, type SimilarQuestionsDeps } from './library/similarQuestions.ts'
import { createMentions } from './mentions.ts'
import { appliedProposals } from './proposals/appliedProposals.ts'
import { createCheckProposal } from './proposals/checkProposal.ts'
import { createQuestionFacts, type EntryFacts } from './queue/questionFacts.ts'
import { createQueue } from './queue/queue.ts'
import { queueRoutes } from './queue/queueRoutes.ts'
import { sharedThreadPresence } from './sharedThreadPresence.ts'
import { showThreads } from './showThreads.ts'
import { createThreadNotices } from './threadNotices.ts'
import { createThreadNotifier } from './threadNotifier.ts'
import { createThreadPresence, type ThreadPresence } from './threadPresence.ts'
import { threadRoutes } from './threadRoutes.ts'
import { createThreads, type Threads } from './threads.ts'
import { mailedThreads } from './mailedThreads.ts'

/** @param topicsOf the topics of texts, the same in every language */
export async function openComments(core: Core, topicsOf: SimilarQuestionsDeps['topicsOf']) {
  const { db, bus, log, live, notifications, namesOf } = core
  const threads = createThreads(db, core.audit)
  const answerLibrary = createAnswerLibrary(db)
  const anchors = await openAnchors(core)
  const notices = createThreadNotices(live, threads)
  const presence = createThreadPresence({
    now: Date.now,
    onChanged: (thread) => void notices.presence(thread).catch(core.warn('who is at a thread was not published')),
  })
  const stores: ThreadStores = { threads, answerLibrary, anchors, presence: sharedThreadPresence(presence, bus) }
  const newsDeps = { notifications, threads, namesOf }
  return {
    threads,
    answerLibrary,
    anchors,
    handOver: createHandOver(db),
    news: {
      bell: (person) => bellOfThreads(person, newsDeps),
      mail: (person, localiser) =>
        mailedThreads(person, {
          ...newsDeps,
          async describe(document, place) {
            const ref = parseDocumentName(document)
            return ref === null ? document : serverKindOf(core.kinds, ref).describe(ref, place, localiser)
          },
        }),
    } satisfies News<ThreadBellItem>,
    /** The comments of a document that a person may read now, of its newest threads. */
    commentsOf: async (person: Person, document: DocumentName): Promise<readonly ExportedComment[]> =>
      exportedComments(
        await showThreads((await threads.newestOf(document, null)).rows, person, threads, namesOf, anchors.of),
      ),
    appliedProposals: (document: DocumentName, person: Person) => appliedProposals(db, document, person),
    /** Follows commits before the last stop, and other nodes' commits. */
    catchUp: () => anchors.catchUp(async (document) => (await log.head(document))?.sequence ?? null),
    ...({
      happened: happenedAnswers(core),
      routes: routesOfThreads(core, stores, topicsOf),
      onCommitted: (document) => anchors.changed(document),
      onMessage(message) {
        const unpublished = core.warn('a change was not published')
        if (message.kind === 'thread-changed') notices.thread(message.thread).catch(unpublished)
        if (message.kind === 'thread-note-changed') notices.note(message.thread).catch(unpublished)
        if (message.kind === 'anchors-changed') notices.anchors(message.document).catch(unpublished)
      },
      close: () => anchors.close(),
    } satisfies Feature),
  }
}

interface ThreadStores {
  readonly threads: Threads
  readonly answerLibrary: AnswerLibrary
  readonly anchors: Anchors
  readonly presence: ThreadPresence
}

function routesOfThreads(
  core: Core,
  stores: ThreadStores,
  topicsOf: SimilarQuestionsDeps['topicsOf'],
): readonly Route[] {
  const { people, detect, findCampaign } = core
  const { threads, answerLibrary, anchors } = stores
  const languagesOf = core.campaigns.ownLanguagesOf
  const findPerson = people.find
  const like = createSimilarQuestions({ threads, answerLibrary, topicsOf, languagesOf })
  const shared = {
    ...core,
    ...stores,
    like,
    findPerson,
    listPeople: people.list,
    rolesOf: people.rolesOf,
    anchorsOf: anchors.of,
    mentions: createMentions({ findPerson, countryOf: (centre) => countryOf(core, centre) }),
    markLanguages: createMarkLanguages({ detect, languagesOf }),
    notifier: createThreadNotifier({
      ...core,
      threads,
      findPerson,
      plannersOf: people.plannersOf,
      coordinators: async () => (await people.list()).filter(({ role }) => role === 'coordinator').map(({ id }) => id),
    }),
  }
  return [
    ...threadRoutes({
      ...shared,
      findDocument: (name) => findDocument(core, name),
      proposals: createCheckProposal(core.rooms),
      hasHelpAccess: (document) => hasHelpAccess(core, document),
      isProposal: (document) => isProposal(core.connections, document),
      isClosed: (campaign) => findCampaign(campaign)?.closed ?? true,
      onWritten: (thread) => like.changed(thread),
      countUse: (canned) => answerLibrary.countUse(canned),
    }),
    ...queueRoutes({
      ...shared,
      queue: createQueue(core.db),
      findFacts: createQuestionFacts({ threads, detect, languagesOf, entryOf: (...at) => entryOf(core, ...at) }),
    }),
    ...answerLibraryRoutes(shared),
  ]
}

/** Follows commented words through committed changes, and reports moves, failures and give-ups. */
const openAnchors = ({ db, rows, nodes, rooms, bus, metrics, logger, clock, compare, setup }: Core): Promise<Anchors> =>
  createAnchors({
    clock,
    rooms,
    compare,
    patience: setup.patience ?? 1,
    texts: createAnchoredTexts(db, rows),
    isOurs: () => nodes.isOurs('documents'),
    onMoved: (document) => bus.publish({ kind: 'anchors-changed', document }),
    onGaveUp: (document) =>
      logger.warn({ document }, 'a change took too long to compare: comments within it lost their words'),
    onFailure(document, error) {
      metrics.fellBehind('anchors')
      logger.warn({ err: error, document }, 'comments could not follow their text')
    },
  })

function hasHelpAccess({ helpAccess }: Core, document: DocumentName): boolean {
  const ref = parseDocumentName(document)
  return ref?.kind === 'plan' && helpAccess.lasts(ref)
}

/** A centre has the same country in all campaigns. */
const countryOf = ({ campaigns }: Core, centre: string): string | null =>
  campaigns.allCentres().find(({ id }) => id === centre)?.countryName ?? null

async function findDocument({ log, access }: Core, name: string): Promise<ThreadedDocument | null> {
  const ref = parseDocumentName(name)
  if (ref === null || (await log.head(documentName(ref))) === null) return null
  const [ownership, audiences] = [access.ownershipOf(ref), threadAudiencesOf(ref.kind)]
  return ownership === null || audiences.length === 0
    ? null
    : { ...ownership, name: documentName(ref), audiences, isSecret: isSecret(ref.kind) }
}

async function entryOf({ projections }: Core, document: DocumentName, id: string): Promise<EntryFacts | null> {
  const ref = parseDocumentName(document)
  if (ref?.kind === 'plan') {
    const plan = await projections.plans.view(ref)
    return plan?.content.activities.find((activity) => activity.id === id) ?? null
  }
  if (ref?.kind !== 'assets') return null
  const assets = await projections.assets.view(ref)
  const found = assets?.content.assets.find((asset) => asset.id === id)
  return found === undefined ? null : { title: found.title, themes: [] }
}
