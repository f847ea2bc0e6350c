/**
 * The table of notifications, shown by the bell. A row names an event; its text is read from the thread, under that
 * thread's rights.
 */
import type { NotificationKind } from '../../shared/comments/api.ts'
import type { ThreadId } from '../../shared/comments/thread.ts'
import { randomId, type PersonId } from '../../shared/ids.ts'
import type { Database } from '../store/database.ts'
import type { Tables } from '../store/tables.ts'

export type NotificationRow = Tables['notification']

export interface ThreadEvent {
  readonly thread: ThreadId
  readonly kind: NotificationKind
  /** The comment with which it happened. */
  readonly number: number
  readonly by: PersonId
  readonly at: Date
}

export interface Notifications {
  add(people: readonly PersonId[], happening: ThreadEvent): Promise<void>
  /** Removes what this person notified of at a comment. @returns whose bell has less now */
  retract(
    event: Pick<ThreadEvent, 'thread' | 'number' | 'by'>,
    kinds: readonly NotificationKind[],
  ): Promise<readonly PersonId[]>
  /** The newest first. */
  list(person: PersonId): Promise<readonly NotificationRow[]>
  /** @returns false if there was nothing unread */
  markRead(person: PersonId, thread: ThreadId): Promise<boolean>
  markAllRead(person: PersonId): Promise<boolean>
  unread(person: PersonId): Promise<readonly string[]>
  peopleWithUnread(since: Date): Promise<readonly PersonId[]>
}

/** A bell that was not looked at for months shows the last of it. */
const MAX_LISTED = 500

export function createNotifications(db: Database): Notifications {
  const unreadOf = (person: PersonId) =>
    db.updateTable('notification').set({ read: 1 }).where('person', '=', person).where('read', '=', 0)

  return {
    async add(people, { thread, kind, number, by, at }) {
      if (people.length === 0) return
      const rows = people.map(
        (person) => ({ id: randomId(), person, thread, kind, number, by, at: at.toISOString(), read: 0 }) as const,
      )
      await db.insertInto('notification').values(rows).execute()
    },
    async retract({ thread, number, by }, kinds) {
      const rows = await db
        .deleteFrom('notification')
        .where('thread', '=', thread)
        .where('number', '=', number)
        .where('by', '=', by)
        .where('kind', 'in', kinds)
        .returning('person')
        .execute()
      return [...new Set(rows.map(({ person }) => person))]
    },
    list: (person) =>
      db
        .selectFrom('notification')
        .selectAll()
        .where('person', '=', person)
        .orderBy('at', 'desc')
        .orderBy('id')
        .limit(MAX_LISTED)
        .execute(),
    async markRead(person, thread) {
      const { numUpdatedRows } = await unreadOf(person).where('thread', '=', thread).executeTakeFirst()
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
    async peopleWithUnread(since) {
      const rows = await db
        .selectFrom('notification')
        .select('person')
        .distinct()
        .where('read', '=', 0)
        .where('at', '>', since.toISOString())
        .execute()
      return rows.map(({ person }) => person)
    },
  }
}
