/**
 * The table of notifications about connections. A row names an act of the other centre, and is written in the act's own transaction:
 * a crash in between loses neither.
 */
import type { Transaction } from 'kysely'
import { randomId, type CentreId, type ConnectionId, type PersonId } from '../../shared/ids.ts'
import type { ConnectionAction } from '../../shared/connections/connection.ts'
import type { Database } from '../store/database.ts'
import type { Tables } from '../store/tables.ts'

/** An act of the other centre, for one person. */
export interface ConnectionNotification {
  readonly id: string
  readonly connection: ConnectionId
  readonly act: ConnectionAction
  /** The centre that acted. */
  readonly centre: CentreId
  readonly by: PersonId
  readonly words: string
  readonly at: string
  readonly read: 0 | 1
}

export interface ConnectionNotifications {
  /** The newest first. */
  list(person: PersonId): Promise<readonly ConnectionNotification[]>
  /** @returns false if there was nothing unread */
  markRead(person: PersonId, connection: ConnectionId): Promise<boolean>
  markAllRead(person: PersonId): Promise<boolean>
  /** The ids of those that are unread. */
  unread(person: PersonId): Promise<readonly string[]>
  peopleWithUnread(since: Date): Promise<readonly PersonId[]>
}

/** A bell that was not looked at for months shows the last of it. */
const MAX_LISTED = 500

export function createConnectionNotifications(db: Database): ConnectionNotifications {
  const unreadOf = (person: PersonId) =>
    db.updateTable('connection_notification').set({ read: 1 }).where('person', '=', person).where('read', '=', 0)
  return {
    list: (person) =>
      db
        .selectFrom('connection_notification as note')
        .innerJoin('connection_act as act', (join) =>
          join.onRef('act.connection', '=', 'note.connection').onRef('act.number', '=', 'note.number'),
        )
        .select(['note.id', 'note.connection', 'act.act', 'act.centre', 'act.person as by', 'act.words'])
        .select(['note.at', 'note.read'])
        .where('note.person', '=', person)
        .orderBy('note.at', 'desc')
        .orderBy('note.number', 'desc')
        .limit(MAX_LISTED)
        .execute(),
    async markRead(person, connection) {
      const { numUpdatedRows } = await unreadOf(person).where('connection', '=', connection).executeTakeFirst()
      return numUpdatedRows > 0n
    },
    async markAllRead(person) {
      const { numUpdatedRows } = await unreadOf(person).executeTakeFirst()
      return numUpdatedRows > 0n
    },
    async unread(person) {
      const rows = await db
        .selectFrom('connection_notification')
        .select('id')
        .where('person', '=', person)
        .where('read', '=', 0)
        .execute()
      return rows.map(({ id }) => id)
    },
    async peopleWithUnread(since) {
      const rows = await db
        .selectFrom('connection_notification')
        .select('person')
        .distinct()
        .where('read', '=', 0)
        .where('at', '>', since.toISOString())
        .execute()
      return rows.map(({ person }) => person)
    },
  }
}

interface Act {
  readonly connection: ConnectionId
  readonly number: number
  readonly at: Date
  /** The centres that did not act. */
  readonly centres: readonly CentreId[]
  /** Who acted: a planner of both centres knows already. */
  readonly by: PersonId
}

/** Notifies the planners of these centres. @returns who they are */
export async function notifyOfAct(trx: Transaction<Tables>, act: Act): Promise<readonly PersonId[]> {
  const { connection, number, at, centres, by } = act
  if (centres.length === 0) return []
  const rows = await trx
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person')
    .select('person.id')
    .distinct()
    .where('membership.centre', 'in', centres)
    .where('person.role', '=', 'planner')
    .where('person.standing', '=', 'approved')
    .where('person.id', '!=', by)
    .execute()
  const people = rows.map(({ id }) => id)
  if (people.length === 0) return []
  await trx
    .insertInto('connection_notification')
    .values(
      people.map((person) => ({ id: randomId(), person, connection, number, at: at.toISOString(), read: 0 as const })),
    )
    .execute()
  return people
}
