/**
 * The table of notifications about profile pages. Coordinators are notified of what centres do, planners of a centre of what coordinators
 * do, and nobody of what they did themselves.
 */
import type { CampaignId, CentreId, PersonId } from '../../shared/ids.ts'
import { randomId } from '../../shared/ids.ts'
import type { PublicationAct } from '../../shared/publications/bell.ts'
import type { Database } from '../store/database.ts'
import type { Tables } from '../store/tables.ts'
import type { Trx } from './publicationRows.ts'

export type PublicationNotification = Tables['publication_notification']

export interface PublicationNews {
  readonly campaign: CampaignId
  readonly centre: CentreId
  readonly act: PublicationAct
  readonly words: string
  readonly by: PersonId
  readonly at: Date
}

export interface PublicationNotifications {
  /** The newest first. */
  list(person: PersonId): Promise<readonly PublicationNotification[]>
  /** @returns false if there was nothing unread; @param centre null for all */
  markRead(person: PersonId, page: { campaign: CampaignId; centre: CentreId } | null): Promise<boolean>
  unread(person: PersonId): Promise<readonly string[]>
  peopleWithUnread(since: Date): Promise<readonly PersonId[]>
}

/** A bell that was not looked at for months shows the last of it. */
const MAX_LISTED = 500

export function createPublicationNotifications(db: Database): PublicationNotifications {
  return {
    list: (person) =>
      db
        .selectFrom('publication_notification')
        .selectAll()
        .where('person', '=', person)
        .orderBy('at', 'desc')
        .orderBy('id')
        .limit(MAX_LISTED)
        .execute(),
    async markRead(person, page) {
      const { numUpdatedRows } = await db
        .updateTable('publication_notification')
        .set({ read: 1 })
        .where('person', '=', person)
        .where('read', '=', 0)
        .$if(page !== null, (query) =>
          query
            .where('campaign', '=', page?.campaign ?? ('' as CampaignId))
            .where('centre', '=', page?.centre ?? ('' as CentreId)),
        )
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },
    async unread(person) {
      const rows = await db
        .selectFrom('publication_notification')
        .select('id')
        .where('person', '=', person)
        .where('read', '=', 0)
        .execute()
      return rows.map(({ id }) => id)
    },
    async peopleWithUnread(since) {
      const rows = await db
        .selectFrom('publication_notification')
        .select('person')
        .distinct()
        .where('read', '=', 0)
        .where('at', '>', since.toISOString())
        .execute()
      return rows.map(({ person }) => person)
    },
  }
}

/** @returns who is notified */
export async function notifyOfPublication(trx: Trx, news: PublicationNews): Promise<readonly PersonId[]> {
  const { at, ...row } = news
  const people = (await concerned(trx, news)).filter((person) => person !== news.by)
  if (people.length === 0) return []
  await trx
    .insertInto('publication_notification')
    .values(people.map((person) => ({ id: randomId(), person, ...row, at: at.toISOString(), read: 0 as const })))
    .execute()
  return people
}

async function concerned(trx: Trx, { act, centre, by }: PublicationNews): Promise<readonly PersonId[]> {
  const planners = trx
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person')
    .select('person.id')
    .distinct()
    .where('membership.centre', '=', centre)
    .where('person.role', '=', 'planner')
    .where('person.standing', '=', 'approved')
  const coordinators = trx
    .selectFrom('person')
    .select('id')
    .where('role', '=', 'coordinator')
    .where('standing', '=', 'approved')
  const ids = (rows: readonly { readonly id: PersonId }[]) => rows.map(({ id }) => id)
  switch (act) {
    case 'submitted':
    case 'withdrawn':
    case 'help':
      return ids(await coordinators.execute())
    case 'published':
    case 'returned':
      return ids(await planners.execute())
    case 'unpublished': {
      const ofCentre = ids(await planners.execute())
      return ofCentre.includes(by) ? ids(await coordinators.execute()) : ofCentre
    }
  }
}
