/**
 * The table of notifications, shown by the bell. A row names an event; its text is read from the subject when shown,
 * under the rights of that moment.
 */
import type { Transaction } from 'kysely'
import type { PersonId } from '../../shared/ids.ts'
import { KINDS_OF_GROUP, type NotificationGroup, type NotificationKind } from '../../shared/notifications/kinds.ts'
import type { Database } from '../store/database.ts'
import type { Tables } from '../store/tables.ts'

export type NotificationRow = Tables['notification']

export interface Notifications {
  /** A group's notifications, the newest first. */
  list(person: PersonId, group: NotificationGroup): Promise<readonly NotificationRow[]>
  /**
   * @param subjects null for all of the group
   * @returns false if there was nothing unread
   */
  markRead(person: PersonId, group: NotificationGroup, subjects: readonly string[] | null): Promise<boolean>
  /** @returns false if there was nothing unread */
  markAllRead(person: PersonId): Promise<boolean>
  /** The ids of those that are unread. */
  unread(person: PersonId): Promise<readonly string[]>
}

/** A bell that was not looked at for months shows the last of each group. */
const MAX_LISTED = 500

export function createNotifications(db: Database): Notifications {
  const unreadOf = (person: PersonId) =>
    db.updateTable('notification').set({ read: 1 }).where('person', '=', person).where('read', '=', 0)

  return {
    list: (person, group) =>
      db
        .selectFrom('notification')
        .selectAll()
        .where('person', '=', person)
        .where('kind', 'in', kindsOf(group))
        .orderBy('at', 'desc')
        .orderBy('id')
        .limit(MAX_LISTED)
        .execute(),
    async markRead(person, group, subjects) {
      if (subjects?.length === 0) return false
      const { numUpdatedRows } = await unreadOf(person)
        .where('kind', 'in', kindsOf(group))
        .$if(subjects !== null, (query) => query.where('subject', 'in', subjects ?? []))
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },
    async markAllRead(person) {
      const { numUpdatedRows } = await unreadOf(person).executeTakeFirst()
      return numUpdatedRows > 0n
    },
    async unread(person) {
      const rows = await db
        .selectFrom('notification')
        .select('id')
        .where('person', '=', person)
        .where('read', '=', 0)
        .execute()
      return rows.map(({ id }) => id)
    },
  }
}

/** Removes all about a subject that is deleted. That they went with a mail need not be known any more. */
export async function deleteNotificationsAbout(
  trx: Transaction<Tables>,
  group: NotificationGroup,
  subjects: readonly string[],
): Promise<void> {
  if (subjects.length === 0) return
  const about = trx
    .selectFrom('notification')
    .select('id')
    .where('kind', 'in', kindsOf(group))
    .where('subject', 'in', subjects)
  await trx.deleteFrom('mail_item').where('notification', 'in', about).execute()
  await trx.deleteFrom('notification').where('kind', 'in', kindsOf(group)).where('subject', 'in', subjects).execute()
}

const kindsOf = (group: NotificationGroup): readonly NotificationKind[] => KINDS_OF_GROUP[group]
