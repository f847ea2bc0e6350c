/** Everything about threads over HTTP: their document's, the queue's, the bell's. */
import type { Campaign } from '../../shared/campaign.ts'
import type { CentreId, DocumentName, PersonId } from '../../shared/ids.ts'
import type { Person, Role } from '../../shared/permissions.ts'
import type { Bus } from '../bus/bus.ts'
import type { Route } from '../http/route.ts'
import type { Database } from '../store/database.ts'
import { answerLibraryRoutes } from './library/answerLibraryRoutes.ts'
import type { Anchors } from './anchors.ts'
import { createMarkLanguages } from './commentLanguages.ts'
import { createMentions } from './mentions.ts'
import { notificationRoutes, type OtherBells } from './notificationRoutes.ts'
import type { FindDocument } from './findDocument.ts'
import type { AnswerLibrary } from './library/answerLibrary.ts'
import { createSimilarQuestions, type SimilarQuestionsDeps } from './library/similarQuestions.ts'
import type { Notify } from '../notifications/notify.ts'
import type { Notifications } from '../notifications/notifications.ts'
import { createQuestionFacts, type QuestionFactsDeps } from './queue/questionFacts.ts'
import { createQueue } from './queue/queue.ts'
import { queueRoutes } from './queue/queueRoutes.ts'
import { threadRoutes } from './threadRoutes.ts'
import { createThreadNotifier } from './threadNotifier.ts'
import type { ThreadPresence } from './threadPresence.ts'
import type { Threads } from './threads.ts'

interface CommentRoutesDeps
  extends
    OtherBells,
    Pick<SimilarQuestionsDeps, 'topicsOf' | 'languagesOf'>,
    Pick<QuestionFactsDeps, 'entryOf' | 'detect'> {
  readonly db: Database
  readonly bus: Bus
  readonly presence: ThreadPresence
  readonly threads: Threads
  readonly notifications: Notifications
  readonly answerLibrary: AnswerLibrary
  readonly anchors: Anchors
  readonly findDocument: FindDocument
  /** Whether a document is a connection on which its two centres have not agreed. */
  readonly isProposal: (document: DocumentName) => boolean
  readonly findCampaign: (id: string) => Campaign | null
  readonly findPerson: (id: PersonId) => Promise<Person | null>
  /** The country of a centre; null if there is no such centre. */
  readonly countryOf: (centre: string) => string | null
  readonly plannersOf: (centres: readonly CentreId[]) => Promise<ReadonlyMap<CentreId, readonly PersonId[]>>
  readonly namesOf: (people: readonly PersonId[]) => Promise<ReadonlyMap<PersonId, string>>
  readonly listPeople: () => Promise<readonly Person[]>
  readonly rolesOf: (people: readonly PersonId[]) => Promise<ReadonlyMap<PersonId, Role>>
  readonly notify: Notify
}

export function commentRoutes(deps: CommentRoutesDeps): readonly Route[] {
  const { db, bus, threads, anchors, notifications, answerLibrary } = deps
  const { findDocument, findCampaign, findPerson, plannersOf, namesOf, rolesOf, listPeople } = deps
  const onRead = (person: PersonId): void => bus.publish({ kind: 'bell-changed', people: [person] })
  const mentions = createMentions({ findPerson, countryOf: deps.countryOf })
  const like = createSimilarQuestions({
    threads,
    answerLibrary,
    topicsOf: deps.topicsOf,
    languagesOf: deps.languagesOf,
  })
  const markLanguages = createMarkLanguages(deps)
  const notifier = createThreadNotifier({
    db,
    bus,
    notify: deps.notify,
    threads,
    findPerson,
    plannersOf,
    coordinators: async () => (await listPeople()).filter(({ role }) => role === 'coordinator').map(({ id }) => id),
  })
  return [
    ...threadRoutes({
      markLanguages,
      threads,
      notifier,
      presence: deps.presence,
      anchors,
      mentions,
      notifications,
      findDocument,
      isProposal: deps.isProposal,
      isClosed: (campaign) => findCampaign(campaign)?.closed ?? true,
      findPerson,
      namesOf,
      onRead,
      onWritten: (thread) => like.changed(thread),
      countUse: (canned) => answerLibrary.countUse(canned),
    }),
    ...queueRoutes({
      markLanguages,
      db,
      notifier,
      findPerson,
      queue: createQueue(db),
      findFacts: createQuestionFacts(deps),
      threads,
      findCampaign,
      namesOf,
      anchorsOf: anchors.of,
    }),
    ...answerLibraryRoutes({
      answerLibrary,
      like,
      mentions,
      threads,
      findCampaign,
      listPeople,
      rolesOf,
      namesOf,
      anchorsOf: anchors.of,
    }),
    ...notificationRoutes({ ...deps, notifications, threads, namesOf, onRead }),
  ]
}
