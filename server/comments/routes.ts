/** Everything about threads over HTTP: their document's, the queue's, the bell's. */
import type { Campaign } from '../../shared/campaign.ts'
import type { CentreId, PersonId } from '../../shared/ids.ts'
import type { Person, Role } from '../../shared/permissions.ts'
import type { Bus } from '../bus/bus.ts'
import type { Route } from '../http/route.ts'
import type { Database } from '../store/database.ts'
import { answerLibraryRoutes } from './answerLibraryRoutes.ts'
import type { Anchors } from './anchors.ts'
import { notificationRoutes } from './notificationRoutes.ts'
import type { FindDocument } from './findDocument.ts'
import type { AnswerLibrary } from './answerLibrary.ts'
import { createSimilarQuestions, type SimilarQuestionsDeps } from './similarQuestions.ts'
import { createNotifications } from './notifications.ts'
import { createQueue } from './queue.ts'
import { queueRoutes } from './queueRoutes.ts'
import { threadRoutes } from './threadRoutes.ts'
import { createThreadNotifier } from './threadNotifier.ts'
import type { Threads } from './threads.ts'

interface CommentRoutesDeps extends Pick<SimilarQuestionsDeps, 'topicsOf' | 'languagesOf'> {
  readonly db: Database
  readonly bus: Bus
  readonly threads: Threads
  readonly kept: AnswerLibrary
  readonly anchors: Anchors
  readonly findDocument: FindDocument
  readonly findCampaign: (id: string) => Campaign | null
  readonly findPerson: (id: PersonId) => Promise<Person | null>
  readonly plannersOf: (centres: readonly CentreId[]) => Promise<ReadonlyMap<CentreId, readonly PersonId[]>>
  readonly namesOf: (people: readonly PersonId[]) => Promise<ReadonlyMap<PersonId, string>>
  readonly listPeople: () => Promise<readonly Person[]>
  readonly rolesOf: (people: readonly PersonId[]) => Promise<ReadonlyMap<PersonId, Role>>
  /** Somebody was told something, and may be told it by mail as well. */
  readonly onTold: (person: PersonId) => Promise<void>
}

export function commentRoutes(deps: CommentRoutesDeps): readonly Route[] {
  const { db, bus, threads, anchors, kept } = deps
  const { findDocument, findCampaign, findPerson, plannersOf, namesOf, rolesOf, listPeople } = deps
  const notifications = createNotifications(db)
  const onRead = (person: PersonId): void => bus.publish({ kind: 'bell-changed', people: [person] })
  const like = createSimilarQuestions({ threads, kept, topicsOf: deps.topicsOf, languagesOf: deps.languagesOf })
  const tell = createThreadNotifier({ bus, threads, notifications, findPerson, plannersOf, onNotified: deps.onTold })
  return [
    ...threadRoutes({
      threads,
      tell,
      anchors,
      notifications,
      findDocument,
      isClosed: (campaign) => findCampaign(campaign)?.closed ?? true,
      findPerson,
      namesOf,
      onRead,
      onWritten: (thread) => like.changed(thread),
      countUse: (canned) => kept.countUse(canned),
    }),
    ...queueRoutes({ queue: createQueue(db), threads, findCampaign, namesOf, anchorsOf: anchors.of }),
    ...answerLibraryRoutes({ kept, like, threads, findCampaign, listPeople, rolesOf, namesOf, anchorsOf: anchors.of }),
    ...notificationRoutes({ notifications, threads, namesOf, onRead }),
  ]
}
