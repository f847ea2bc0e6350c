/** Which suggestions people have seen on a centre's page. */
import type { CampaignId, CentreId, PersonId } from '../../shared/ids.ts'
import { VISIT_MS } from '../../shared/connections/visit.ts'
import type { Database } from '../store/database.ts'
import { stringsColumn } from '../store/jsonColumn.ts'

interface Page {
  readonly person: PersonId
  readonly campaign: CampaignId
  readonly centre: CentreId
}

export interface Visits {
  /** Returns the pairs shown at the visit before the one under way at `now`; null if there was none. */
  last(page: Page, now: Date): Promise<readonly string[] | null>
  /** These were shown now: the beginning of a visit, or more of one. */
  note(page: Page, pairs: readonly string[], now: Date): Promise<void>
}

export function createVisits(db: Database): Visits {
  const rowOf = ({ person, campaign, centre }: Page) =>
    db
      .selectFrom('suggestion_visit')
      .select(['at', 'pairs', 'before'])
      .where('person', '=', person)
      .where('campaign', '=', campaign)
      .where('centre', '=', centre)
      .executeTakeFirst()
  const goesOn = (at: string, now: Date): boolean => now.getTime() - Date.parse(at) < VISIT_MS

  return {
    async last(page, now) {
      const row = await rowOf(page)
      if (row === undefined) return null
      const pairs = goesOn(row.at, now) ? row.before : row.pairs
      return pairs === null ? null : stringsColumn.read(pairs)
    },
    async note(page, pairs, now) {
      const row = await rowOf(page)
      const same = row !== undefined && goesOn(row.at, now)
      const seen = same ? [...new Set([...stringsColumn.read(row.pairs), ...pairs])] : pairs
      const noted = {
        at: now.toISOString(),
        pairs: stringsColumn.write(seen),
        before: same ? row.before : (row?.pairs ?? null),
      }
      await db
        .insertInto('suggestion_visit')
        .values({ ...page, ...noted })
        .onConflict((conflict) => conflict.columns(['person', 'campaign', 'centre']).doUpdateSet(noted))
        .execute()
    },
  }
}
