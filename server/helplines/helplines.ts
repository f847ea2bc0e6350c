/** Stores the register of helplines. Each step and its entry in the audit log are one transaction. */
import type { Transaction } from 'kysely'
import { DAY_MS } from '../../shared/days.ts'
import {
  CONFIRMED_FOR_DAYS,
  HelplineFields,
  PublicHelpline,
  type HelplineState,
} from '../../shared/helplines/helpline.ts'
import type { CentreId, PersonId } from '../../shared/ids.ts'
import type { Bus } from '../bus/bus.ts'
import type { Database } from '../store/database.ts'
import { jsonColumn } from '../store/jsonColumn.ts'
import type { Tables } from '../store/tables.ts'

export type HelplineRow = Tables['helpline']

interface Step {
  readonly centre: CentreId
  /** The version that the person has seen. */
  readonly version: number
  readonly by: PersonId | null
  readonly at: Date
}

/** Further work of the same transaction, with the row as it is then. */
type Within = (trx: Transaction<Tables>, row: HelplineRow) => Promise<void>

export interface Helplines {
  list(): Promise<readonly HelplineRow[]>
  /** What the public may read of each centre. */
  confirmed(): Promise<ReadonlyMap<CentreId, PublicHelpline>>
  find(centre: CentreId): Promise<HelplineRow | null>
  /** @returns false if somebody changed it meanwhile */
  change(step: Step, fields: HelplineFields, within: Within): Promise<boolean>
  /** @returns false if somebody changed it meanwhile, or it does not exist */
  confirm(step: Step, within: Within): Promise<boolean>
}

export const fieldsColumn = jsonColumn(HelplineFields)
const publicColumn = jsonColumn(PublicHelpline)

export function createHelplines(db: Database, bus: Pick<Bus, 'publish'>): Helplines {
  const find = async (centre: CentreId): Promise<HelplineRow | null> =>
    (await db.selectFrom('helpline').selectAll().where('centre', '=', centre).executeTakeFirst()) ?? null

  /** @returns whether it was done */
  async function step(work: (trx: Transaction<Tables>) => Promise<boolean>): Promise<boolean> {
    const isDone = await db.transaction().execute(work)
    if (isDone) bus.publish({ kind: 'helplines-changed' })
    return isDone
  }

  return {
    find,
    list: () => db.selectFrom('helpline').selectAll().execute(),
    async confirmed() {
      const rows = await db.selectFrom('helpline').select(['centre', 'confirmed']).execute()
      return new Map(
        rows.flatMap(({ centre, confirmed }) => (confirmed === null ? [] : [[centre, publicColumn.read(confirmed)]])),
      )
    },
    change: ({ centre, version, by, at }, fields, within) =>
      step(async (trx) => {
        const changed = {
          fields: fieldsColumn.write(fields),
          version: version + 1,
          changed_at: at.toISOString(),
          changed_by: by,
        }
        const written =
          version === 0
            ? await trx
                .insertInto('helpline')
                .values({ centre, ...changed, confirmed: null, confirmed_at: null, confirmed_by: null })
                .onConflict((conflict) => conflict.doNothing())
                .returningAll()
                .executeTakeFirst()
            : await trx
                .updateTable('helpline')
                .set(changed)
                .where('centre', '=', centre)
                .where('version', '=', version)
                .returningAll()
                .executeTakeFirst()
        if (written === undefined) return false
        await within(trx, written)
        return true
      }),
    confirm: ({ centre, version, by, at }, within) =>
      step(async (trx) => {
        const confirmed = await trx
          .updateTable('helpline')
          .set((of) => ({ confirmed: of.ref('fields'), confirmed_at: at.toISOString(), confirmed_by: by }))
          .where('centre', '=', centre)
          .where('version', '=', version)
          .returningAll()
          .executeTakeFirst()
        if (confirmed === undefined) return false
        await within(trx, confirmed)
        return true
      }),
  }
}

export function stateOf(row: HelplineRow | undefined, now: Date): HelplineState {
  if (row === undefined) return 'none'
  if (row.confirmed !== row.fields || row.confirmed_at === null) return 'changed'
  return now.getTime() - Date.parse(row.confirmed_at) > CONFIRMED_FOR_DAYS * DAY_MS ? 'old' : 'confirmed'
}
