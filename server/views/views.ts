/** The table of views. */
import type { Transaction } from 'kysely'
import type { CampaignId, CentreId, PersonId } from '../../shared/ids.ts'
import { isSameName, MOST_VIEWS, type ViewId, type ViewKind } from '../../shared/views/view.ts'
import type { Database } from '../store/database.ts'
import type { Tables } from '../store/tables.ts'

export type ViewRow = Tables['view']

/** Where views lie: those of one page, in a campaign. */
interface Place {
  readonly campaign: CampaignId
  readonly kind: ViewKind
}

interface ViewToStore extends Place, Pick<ViewRow, 'id' | 'person' | 'centre' | 'name' | 'look'> {
  readonly by: PersonId
  readonly at: Date
}

export type Stored = 'stored' | 'too-many-views' | 'view-name-taken' | 'view-moved-on'

export interface Views {
  /** A person's and those of these centres, by name. */
  list(place: Place, person: PersonId, centres: readonly CentreId[]): Promise<readonly ViewRow[]>
  find(id: ViewId): Promise<ViewRow | null>
  /** One that exists is left as it is. */
  add(view: ViewToStore): Promise<Stored>
  /** @param version the state that the person changed: a view is never written over unseen */
  change(view: ViewToStore, version: number): Promise<Stored>
  delete(id: ViewId): Promise<void>
}

export function createViews(db: Database): Views {
  return {
    list: ({ campaign, kind }, person, centres) =>
      db
        .selectFrom('view')
        .selectAll()
        .where('campaign', '=', campaign)
        .where('kind', '=', kind)
        .where((is) =>
          is.or([is('person', '=', person), ...(centres.length === 0 ? [] : [is('centre', 'in', [...centres])])]),
        )
        .orderBy('name')
        .orderBy('id')
        .execute(),
    find: async (id) => (await db.selectFrom('view').selectAll().where('id', '=', id).executeTakeFirst()) ?? null,
    add: (view) =>
      db.transaction().execute(async (trx) => {
        const problem = await problemOf(trx, view)
        if (problem !== null) return problem
        await trx
          .insertInto('view')
          .values({ ...changedColumns(view), id: view.id, campaign: view.campaign, kind: view.kind, version: 1 })
          .onConflict((conflict) => conflict.column('id').doNothing())
          .execute()
        return 'stored'
      }),
    change: (view, version) =>
      db.transaction().execute(async (trx) => {
        const problem = await problemOf(trx, view)
        if (problem !== null) return problem
        const { numUpdatedRows } = await trx
          .updateTable('view')
          .set({ ...changedColumns(view), version: version + 1 })
          .where('id', '=', view.id)
          .where('version', '=', version)
          .executeTakeFirst()
        return numUpdatedRows === 0n ? 'view-moved-on' : 'stored'
      }),
    async delete(id) {
      await db.deleteFrom('view').where('id', '=', id).execute()
    },
  }
}

const changedColumns = ({ person, centre, name, look, by, at }: ViewToStore) => ({
  person,
  centre,
  name,
  look,
  changed_by: by,
  changed_at: at.toISOString(),
})

/** Why it has no place among the others of its owner. */
async function problemOf(
  trx: Transaction<Tables>,
  { id, campaign, kind, person, centre, name }: ViewToStore,
): Promise<Exclude<Stored, 'stored'> | null> {
  const others = await trx
    .selectFrom('view')
    .select(['id', 'name'])
    .where('campaign', '=', campaign)
    .where('kind', '=', kind)
    .where('id', '!=', id)
    .where(centre === null ? 'person' : 'centre', '=', centre ?? person)
    .execute()
  if (others.some((other) => isSameName(other.name, name))) return 'view-name-taken'
  return others.length >= MOST_VIEWS ? 'too-many-views' : null
}
