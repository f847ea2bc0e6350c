/** Everything about threads over HTTP: their document's, the queue's, the bell's. */
import type { Campaign } from '../../shared/campaign.ts'
import type { CentreId, PersonId } from '../../shared/ids.ts'
import type { Person, Role } from '../../shared/permissions.ts'
import type { Bus } from '../bus/bus.ts'
import type { Route } from '../http/route.ts'
import type { Database } from '../store/database.ts'
import { answerRoutes } from './answerLibraryRoutes.ts'
import type { Anchors } from './anchors.ts'
import { bellRoutes } from './notificationRoutes.ts'
import type { FindDocument } from './findDocument.ts'
import type { KeptAnswers } from './answerLibrary.ts'
import { createLikeQuestions, type LikeWorld } from './similarQuestions.ts'
import { createNotifications } from './notifications.ts'
import { createQueue } from './queue.ts'
import { queueRoutes } from './queueRoutes.ts'
import { threadRoutes } from './threadRoutes.ts'
import { createTellThread } from './threadNotifier.ts'
import type { Threads } from './threads.ts'

interface CommentWorld extends Pick<LikeWorld, 'topicsOf' | 'languagesOf'> {
  readonly db: Database
  readonly bus: Bus
  readonly threads: Threads
  readonly kept: KeptAnswers
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

export function commentRoutes(world: CommentWorld): readonly Route[] {
  const { db, bus, threads, anchors, kept } = world
  const { findDocument, findCampaign, findPerson, plannersOf, namesOf, rolesOf, listPeople } = world
  const notifications = createNotifications(db)
  const onRead = (person: PersonId): void => bus.publish({ kind: 'bell-changed', people: [person] })
  const like = createLikeQuestions({ threads, kept, topicsOf: world.topicsOf, languagesOf: world.languagesOf })
  const tell = createTellThread({ bus, threads, notifications, findPerson, plannersOf, onTold: world.onTold })
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
    ...answerRoutes({ kept, like, threads, findCampaign, listPeople, rolesOf, namesOf, anchorsOf: anchors.of }),
    ...bellRoutes({ notifications, threads, namesOf, onRead }),
  ]
}
