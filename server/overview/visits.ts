/** When people last said that all of the overview is seen. */
import type { CampaignId, PersonId } from '../../shared/ids.ts'
import type { Database } from '../store/database.ts'

interface Owner {
  readonly person: PersonId
  readonly campaign: CampaignId
}

export interface Visits {
  /** As ISO; null before the first time. */
  seenAt(owner: Owner): Promise<string | null>
  markSeen(owner: Owner, at: Date): Promise<void>
}

export const createVisits = (db: Database): Visits => ({
  async seenAt({ person, campaign }) {
    const row = await db
      .selectFrom('overview_visit')
      .select('seen_at')
      .where('person', '=', person)
      .where('campaign', '=', campaign)
      .executeTakeFirst()
    return row?.seen_at ?? null
  },
  async markSeen(owner, at) {
    const seen = { seen_at: at.toISOString() }
    await db
      .insertInto('overview_visit')
      .values({ ...owner, ...seen })
      .onConflict((conflict) => conflict.columns(['person', 'campaign']).doUpdateSet(seen))
      .execute()
  },
})
