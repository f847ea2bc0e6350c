/** The table of notifications about links that do not work. */
import type { Transaction } from 'kysely'
import { randomId, type DocumentName, type PersonId } from '../../shared/ids.ts'
import type { BrokenWhy } from '../../shared/links/linkHealth.ts'
import type { Database } from '../store/database.ts'
import type { Tables } from '../store/tables.ts'

export type LinkNotification = Tables['link_notification']

export interface LinkNotifications {
  /** The newest first. */
  list(person: PersonId): Promise<readonly LinkNotification[]>
  /** @returns false if there was nothing unread; @param document null for all */
  markRead(person: PersonId, document: DocumentName | null): Promise<boolean>
  unread(person: PersonId): Promise<readonly string[]>
  peopleWithUnread(since: Date): Promise<readonly PersonId[]>
}

/** A bell that was not looked at for months shows the last of it. */
const MAX_LISTED = 200

export function createLinkNotifications(db: Database): LinkNotifications {
  return {
    list: (person) =>
      db
        .selectFrom('link_notification')
        .selectAll()
        .where('person', '=', person)
        .orderBy('at', 'desc')
        .orderBy('id')
        .limit(MAX_LISTED)
        .execute(),
    async markRead(person, document) {
      const { numUpdatedRows } = await db
        .updateTable('link_notification')
        .set({ read: 1 })
        .where('person', '=', person)
        .where('read', '=', 0)
        .$if(document !== null, (query) => query.where('document', '=', document ?? ('' as DocumentName)))
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },
    async unread(person) {
      const rows = await db
        .selectFrom('link_notification')
        .select('id')
        .where('person', '=', person)
        .where('read', '=', 0)
        .execute()
      return rows.map(({ id }) => id)
    },
    async peopleWithUnread(since) {
      const rows = await db
        .selectFrom('link_notification')
        .select('person')
        .distinct()
        .where('read', '=', 0)
        .where('at', '>', since.toISOString())
        .execute()
      return rows.map(({ person }) => person)
    },
  }
}

export async function insertLinkNotification(
  trx: Transaction<Tables>,
  notification: {
    readonly person: PersonId
    readonly document: DocumentName
    readonly url: string
    readonly why: BrokenWhy
  },
  at: Date,
): Promise<void> {
  await trx
    .insertInto('link_notification')
    .values({ id: randomId(), ...notification, at: at.toISOString(), read: 0 })
    .execute()
}
