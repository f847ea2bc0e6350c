/** Publishing with what it needs of other features: drafts, plans, people, mails and the audit log. */
import type { Campaign } from '../../../shared/campaign.ts'
import type { AuditAction } from '../../../shared/accounts/audit.ts'
import type { PersonId } from '../../../shared/ids.ts'
import type { Person } from '../../../shared/permissions.ts'
import type { PublicationAct, PublicationBellItem } from '../../../shared/publications/bell.ts'
import type { WriteAudit } from '../../accounts/audit.ts'
import type { Bus } from '../../bus/bus.ts'
import type { CompareWorker } from '../../comparing/compareWorker.ts'
import type { Route } from '../../http/route.ts'
import type { Translator } from '../../../shared/messages/translator.ts'
import type { UnreadThread } from '../../mail/unreadThreads.ts'
import type { CurrentPageDeps } from '../../publications/currentPage.ts'
import { bellOfPublications, unreadPublicationsFor } from '../../publications/publicationNews.ts'
import { createPageDifferences } from '../../publications/pageDifferences.ts'
import { publicationRoutes } from '../../publications/publicationRoutes.ts'
import type { PlanViewOf } from '../../plans/planViewOf.ts'
import { createPublications, type Publications } from '../../publications/publications.ts'
import type { Database } from '../../store/database.ts'
import { serverKindOf, type ServerKinds } from '../documentKinds.ts'
import type { Projections } from '../projections.ts'
import type { Records } from '../records.ts'
import { publicPartOf } from './publicPart.ts'

interface PublicationServiceDeps {
  readonly db: Database
  readonly bus: Bus
  readonly records: Records
  readonly compare: Pick<CompareWorker, 'diff'>
  readonly projections: Projections
  readonly planViewOf: PlanViewOf
  readonly writeAudit: WriteAudit
  readonly now: () => Date
}

export interface PublicationService {
  readonly publications: Publications
  readonly current: CurrentPageDeps
  readonly bellOf: (person: Person) => Promise<PublicationBellItem[]>
  readonly routes: readonly Route[]
}

const AUDIT_ACTIONS: Readonly<Record<PublicationAct, AuditAction>> = {
  submitted: 'profile.submit',
  withdrawn: 'profile.withdraw',
  published: 'profile.publish',
  returned: 'profile.return',
  unpublished: 'profile.unpublish',
  help: 'profile.correct-help',
}

export function openPublicationService(deps: PublicationServiceDeps): PublicationService {
  const { db, bus, records, projections, planViewOf, writeAudit, now } = deps
  const { campaigns, people, notifications } = records
  const publications = createPublications({
    db,
    bus,
    notify: records.notify,
    audit: (trx, { by, at }, act, { campaign, centre }) =>
      writeAudit(trx, at, by, AUDIT_ACTIONS[act], { campaign, centre }),
  })
  const namesOf = (ids: readonly PersonId[]) => people.namesOf(ids)
  const current: CurrentPageDeps = {
    findCampaign: (id) => campaigns.find(id),
    findCentre: ({ id }, centre) => campaigns.findCentre(id, centre),
    draftOf: async (key) => (await projections.profiles.view(key))?.content ?? null,
    languagesOf: async (key) => (await planViewOf(key))?.writtenIn.activities ?? {},
    ...publicPartOf(projections, records.thumbnails),
  }
  return {
    publications,
    current,
    bellOf: async (person) => [...(await bellOfPublications(person, { notifications, namesOf }))],
    routes: publicationRoutes({
      ...current,
      publications,
      records: records.publicationRecords,
      differences: createPageDifferences(deps.compare),
      notifications,
      centresOf: ({ id }: Campaign) => campaigns.centresOf(id),
      namesOf,
      onRead: (person) => bus.publish({ kind: 'bell-changed', people: [person] }),
      now,
    }),
  }
}

interface MailedDeps {
  readonly records: Pick<Records, 'people' | 'notifications'>
  readonly kinds: ServerKinds
  readonly translator: Translator
}

/** What is new of profile pages, as entries of a mail. */
export async function mailedPublications(
  person: Person,
  { records, kinds, translator }: MailedDeps,
): Promise<readonly UnreadThread[]> {
  const { notifications, people } = records
  const unread = await unreadPublicationsFor(person, { notifications, namesOf: (ids) => people.namesOf(ids) })
  return Promise.all(
    unread.map(async ({ path, page, items }) => {
      const ref = { kind: 'profile', ...page } as const
      return {
        path,
        question: null,
        where: await serverKindOf(kinds, ref).describe(ref, { at: 'document' }, translator),
        items: items.map(({ notification, act, at, by, words }) => ({
          notification,
          kind: `page-${act}` as const,
          at,
          isQuestion: false,
          by,
          text: words === '' ? null : words,
        })),
      }
    }),
  )
}
