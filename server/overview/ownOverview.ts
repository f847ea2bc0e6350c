/** People's stored settings of the overview. */
import { randomId, type CampaignId, type PersonId } from '../../shared/ids.ts'
import { MOST_SELECTIONS, type SavedSelection } from '../../shared/overview/ownOverview.ts'
import type { Database } from '../store/database.ts'

interface Owner {
  readonly person: PersonId
  readonly campaign: CampaignId
}

export interface OwnOverview {
  /** When the person last said that all is seen, as ISO; null before the first time. */
  seenAt(owner: Owner): Promise<string | null>
  markSeen(owner: Owner, at: Date): Promise<void>
  /** In the order of their names. */
  selections(owner: Owner): Promise<readonly SavedSelection[]>
  /** @returns null if the person has too many */
  save(owner: Owner, selection: Pick<SavedSelection, 'name' | 'query'>, at: Date): Promise<SavedSelection | null>
  remove(owner: Owner, id: string): Promise<void>
}

export function createOwnOverview(db: Database): OwnOverview {
  const ownSelections = ({ person, campaign }: Owner) =>
    db.selectFrom('saved_selection').where('person', '=', person).where('campaign', '=', campaign)

  return {
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
    selections: (owner) => ownSelections(owner).select(['id', 'name', 'query']).orderBy('name').orderBy('id').execute(),
    async save(owner, { name, query }, at) {
      const all = await ownSelections(owner).select(['id', 'name']).execute()
      const same = all.find((one) => one.name === name)
      if (same === undefined && all.length >= MOST_SELECTIONS) return null
      const saved = { name, query, saved_at: at.toISOString() }
      const id = same?.id ?? randomId()
      await db
        .insertInto('saved_selection')
        .values({ id, ...owner, ...saved })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(saved))
        .execute()
      return { id, name, query }
    },
    async remove({ person, campaign }, id) {
      await db
        .deleteFrom('saved_selection')
        .where('id', '=', id)
        .where('person', '=', person)
        .where('campaign', '=', campaign)
        .execute()
    },
  }
}
