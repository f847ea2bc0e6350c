/** The table of watches. */
import { randomId, type CampaignId, type PersonId } from '../../shared/ids.ts'
import { MOST_WATCHES, WatchId, Watched, type Watch } from '../../shared/watches/watch.ts'
import { deleteNotificationsAbout } from '../notifications/notifications.ts'
import type { Database } from '../store/database.ts'
import { jsonColumn } from '../store/jsonColumn.ts'
import type { Tables } from '../store/tables.ts'

interface Owner {
  readonly person: PersonId
  readonly campaign: CampaignId
}

/** A watch, its owner, and until when its person was notified. */
export interface OwnedWatch extends Watch, Owner {
  readonly notifiedUntil: string
}

export interface Watches {
  of(owner: Owner): Promise<readonly Watch[]>
  find(id: WatchId): Promise<OwnedWatch | null>
  /** All of a campaign. */
  inCampaign(campaign: CampaignId): Promise<readonly OwnedWatch[]>
  /** @returns null if the person has too many */
  add(owner: Owner, watch: Pick<Watch, 'name' | 'watched'>, at: Date): Promise<Watch | null>
  remove(owner: Owner, id: string): Promise<void>
}

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
        await deleteNotificationsAbout(trx, 'watch', [id])
      })
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

/** Changes until then were sent, or were of no interest. @returns false if somebody else has looked at it meanwhile */
export async function moveNotifiedUntil(
  db: Database,
  { id, notifiedUntil }: Pick<OwnedWatch, 'id' | 'notifiedUntil'>,
  until: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('watch')
    .set({ notified_until: until })
    .where('id', '=', id)
    .where('notified_until', '=', notifiedUntil)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
