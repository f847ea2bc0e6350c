/** The tables of watches and of what was sent of them. */
import type { Transaction } from 'kysely'
import { randomId, type CampaignId, type PersonId } from '../../shared/ids.ts'
import { MOST_WATCHES, WatchId, Watched, type Watch } from '../../shared/watches/watch.ts'
import type { Database } from '../store/database.ts'
import { jsonColumn } from '../store/jsonColumn.ts'
import type { Tables } from '../store/tables.ts'

interface Owner {
  readonly person: PersonId
  readonly campaign: CampaignId
}

/** A watch, with whose it is and until when its person was notified. */
export interface OwnedWatch extends Watch, Owner {
  readonly notifiedUntil: string
}

interface WatchNotification {
  readonly id: string
  readonly watch: WatchId
  readonly changes: number
  readonly since: string
  readonly at: string
  readonly read: 0 | 1
}

export interface Watches {
  of(owner: Owner): Promise<readonly Watch[]>
  find(id: WatchId): Promise<OwnedWatch | null>
  /** All of a campaign. */
  inCampaign(campaign: CampaignId): Promise<readonly OwnedWatch[]>
  /** @returns null if the person has too many */
  add(owner: Owner, watch: Pick<Watch, 'name' | 'watched'>, at: Date): Promise<Watch | null>
  remove(owner: Owner, id: string): Promise<void>
  /** The newest first. */
  notifications(person: PersonId): Promise<readonly WatchNotification[]>
  /** @returns false if there was nothing unread */
  markAllRead(person: PersonId): Promise<boolean>
  /** The ids of those that are unread. */
  unread(person: PersonId): Promise<readonly string[]>
  peopleWithUnread(since: Date): Promise<readonly PersonId[]>
}

/** A bell that was not looked at for months shows the last of it. */
const MAX_LISTED = 200

const watchedColumn = jsonColumn(Watched)

export function createWatches(db: Database): Watches {
  const own = ({ person, campaign }: Owner) =>
    db.selectFrom('watch').selectAll().where('person', '=', person).where('campaign', '=', campaign)

  return {
    async of(owner) {
      return (await own(owner).orderBy('name').orderBy('id').execute()).map(watchOf)
    },
    async find(id) {
      const row = await db.selectFrom('watch').selectAll().where('id', '=', id).executeTakeFirst()
      return row === undefined ? null : watchOf(row)
    },
    async inCampaign(campaign) {
      return (await db.selectFrom('watch').selectAll().where('campaign', '=', campaign).execute()).map(watchOf)
    },
    async add(owner, { name, watched }, at) {
      const all = await own(owner).execute()
      const written = watchedColumn.write(watched)
      const same = all.find((one) => one.watched === written)
      if (same === undefined && all.length >= MOST_WATCHES) return null
      const id = same?.id ?? WatchId.parse(randomId())
      await db
        .insertInto('watch')
        .values({
          id,
          ...owner,
          name,
          watched: written,
          created_at: at.toISOString(),
          notified_until: at.toISOString(),
        })
        .onConflict((conflict) => conflict.columns(['person', 'campaign', 'watched']).doUpdateSet({ name }))
        .execute()
      return { id, name, watched }
    },
    async remove({ person, campaign }, id) {
      await db.transaction().execute(async (trx) => {
        const { numDeletedRows } = await trx
          .deleteFrom('watch')
          .where('id', '=', id as WatchId)
          .where('person', '=', person)
          .where('campaign', '=', campaign)
          .executeTakeFirst()
        if (numDeletedRows === 0n) return
        await trx
          .deleteFrom('mail_item')
          .where('notification', 'in', (of) =>
            of
              .selectFrom('watch_notification')
              .select('watch_notification.id')
              .where('watch', '=', id as WatchId),
          )
          .execute()
        await trx
          .deleteFrom('watch_notification')
          .where('watch', '=', id as WatchId)
          .execute()
      })
    },
    notifications: (person) =>
      db
        .selectFrom('watch_notification')
        .select(['id', 'watch', 'changes', 'since', 'at', 'read'])
        .where('person', '=', person)
        .orderBy('at', 'desc')
        .orderBy('id')
        .limit(MAX_LISTED)
        .execute(),
    async markAllRead(person) {
      const { numUpdatedRows } = await db
        .updateTable('watch_notification')
        .set({ read: 1 })
        .where('person', '=', person)
        .where('read', '=', 0)
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },
    async unread(person) {
      const rows = await db
        .selectFrom('watch_notification')
        .select('id')
        .where('person', '=', person)
        .where('read', '=', 0)
        .execute()
      return rows.map(({ id }) => id)
    },
    async peopleWithUnread(since) {
      const rows = await db
        .selectFrom('watch_notification')
        .select('person')
        .distinct()
        .where('read', '=', 0)
        .where('at', '>', since.toISOString())
        .execute()
      return rows.map(({ person }) => person)
    },
  }
}

const watchOf = ({
  id,
  person,
  campaign,
  name,
  watched,
  notified_until: notifiedUntil,
}: Tables['watch']): OwnedWatch => ({
  id,
  person,
  campaign,
  name,
  watched: watchedColumn.read(watched),
  notifiedUntil,
})

/** Nothing until then was of interest: it is not looked at again. */
export async function passOver(
  db: Database,
  { id, notifiedUntil }: Pick<OwnedWatch, 'id' | 'notifiedUntil'>,
  until: string,
): Promise<void> {
  await db
    .updateTable('watch')
    .set({ notified_until: until })
    .where('id', '=', id)
    .where('notified_until', '=', notifiedUntil)
    .execute()
}

/** @returns false if somebody else has sent this in the meantime */
export async function insertWatchNotification(
  trx: Transaction<Tables>,
  { id: watch, person, notifiedUntil: since }: OwnedWatch,
  { changes, at, until }: { readonly changes: number; readonly at: Date; readonly until: string },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('watch')
    .set({ notified_until: until })
    .where('id', '=', watch)
    .where('notified_until', '=', since)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  await trx
    .insertInto('watch_notification')
    .values({ id: randomId(), person, watch, changes, since, at: at.toISOString(), read: 0 })
    .onConflict((conflict) => conflict.columns(['watch', 'since']).doNothing())
    .execute()
  return true
}
