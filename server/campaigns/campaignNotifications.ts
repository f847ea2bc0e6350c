/**
 * The table of who was notified that a campaign is open. Rows, mails and the opening itself are one transaction, and its unique key is
 * that of person and campaign: after any crash either nothing was done, or all of it once.
 */
import type { Transaction } from 'kysely'
import { randomId, type CampaignId, type PersonId } from '../../shared/ids.ts'
import type { Database } from '../store/database.ts'
import type { Tables } from '../store/tables.ts'

export type CampaignNotification = Tables['campaign_notification']

export interface CampaignNotifications {
  /** The newest first. */
  list(person: PersonId): Promise<readonly CampaignNotification[]>
  /** @returns false if there was nothing unread; @param campaign null for all */
  markRead(person: PersonId, campaign: CampaignId | null): Promise<boolean>
  /** The ids of those that are unread. */
  unread(person: PersonId): Promise<readonly string[]>
  peopleWithUnread(since: Date): Promise<readonly PersonId[]>
}

export function createCampaignNotifications(db: Database): CampaignNotifications {
  const list: CampaignNotifications['list'] = (person) =>
    db
      .selectFrom('campaign_notification')
      .selectAll()
      .where('person', '=', person)
      .orderBy('at', 'desc')
      .orderBy('id')
      .execute()
  return {
    list,
    async markRead(person, campaign) {
      const { numUpdatedRows } = await db
        .updateTable('campaign_notification')
        .set({ read: 1 })
        .where('person', '=', person)
        .where('read', '=', 0)
        .$if(campaign !== null, (query) => query.where('campaign', '=', campaign ?? ('' as CampaignId)))
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },
    unread: async (person) => (await list(person)).filter(({ read }) => read === 0).map(({ id }) => id),
    async peopleWithUnread(since) {
      const rows = await db
        .selectFrom('campaign_notification')
        .select('person')
        .distinct()
        .where('read', '=', 0)
        .where('at', '>', since.toISOString())
        .execute()
      return rows.map(({ person }) => person)
    },
  }
}

/** @returns false if this person was notified of this campaign before */
export async function insertOpened(
  trx: Transaction<Tables>,
  { person, campaign, at }: { readonly person: PersonId; readonly campaign: CampaignId; readonly at: Date },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await trx
    .insertInto('campaign_notification')
    .values({ id: randomId(), person, campaign, at: at.toISOString(), read: 0 })
    .onConflict((conflict) => conflict.columns(['campaign', 'person']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows > 0n
}
