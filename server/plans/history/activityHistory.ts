/** The table of activities' history: one row for each activity, field and burst of editing. */
import type { ActivityId, CampaignId, CentreId, PersonId } from '../../../shared/ids.ts'
import type { Database } from '../../store/database.ts'
import { jsonColumn, peopleColumn } from '../../store/jsonColumn.ts'
import type { Statement } from '../../store/writeBehind/writeBehind.ts'
import type { PlanKey } from '../plans.ts'
import { HistoryField, isUndone, type HistoryRow } from './activityNote.ts'
import { FieldNote } from './fieldNote.ts'

/** A statement takes at most 32,766 values in SQLite. */
const ROWS_AT_ONCE = 500
/** Rows of one answer. */
const MAX_ROWS = 1000

const MAX_ROWS_OF_ACTIVITY = 100

const noteColumn = jsonColumn(FieldNote.nullable())

export interface ActivityEvent extends HistoryRow {
  readonly campaign: CampaignId
  readonly centre: CentreId
  readonly activity: ActivityId
}

export interface ActivityHistory {
  /** The statements that store these rows of a plan; run beside others in one transaction. */
  statements(key: PlanKey, rows: ReadonlyMap<ActivityId, readonly HistoryRow[]>): readonly Statement[]
  /** Changes in a campaign since then, the newest first; `limit` rows at most, and never more than 1,000. */
  since(campaign: CampaignId, at: Date, limit?: number): Promise<readonly ActivityEvent[]>
  /** Changes of one activity, the newest first; 100 rows at most. */
  ofActivity(key: PlanKey, activity: ActivityId): Promise<readonly HistoryRow[]>
  /** Removes what ended before. @returns how many rows */
  prune(before: Date): Promise<number>
}

export function createActivityHistory(db: Database): ActivityHistory {
  return {
    statements(key, rows) {
      const all = [...rows].flatMap(([activity, ofActivity]) =>
        ofActivity.map((row) => ({ ...key, activity, field: row.field, from: row.from, row })),
      )
      const statements: Statement[] = []
      for (let at = 0; at < all.length; at += ROWS_AT_ONCE) {
        const some = all.slice(at, at + ROWS_AT_ONCE)
        const written = some.filter(({ row }) => !isUndone(row)).map(asStored)
        if (written.length > 0) statements.push(upsert(db, written))
        for (const { row, activity } of some)
          if (isUndone(row)) statements.push(removal(db, { ...key, activity, field: row.field, from: row.from }))
      }
      return statements
    },
    async since(campaign, at, limit = MAX_ROWS) {
      const rows = await db
        .selectFrom('activity_history')
        .selectAll()
        .where('campaign', '=', campaign)
        .where('until', '>', at.toISOString())
        .orderBy('until', 'desc')
        .orderBy('activity')
        .orderBy('field')
        .limit(Math.min(limit, MAX_ROWS))
        .execute()
      return rows.map(asRead)
    },
    async ofActivity({ campaign, centre }, activity) {
      const rows = await db
        .selectFrom('activity_history')
        .selectAll()
        .where('campaign', '=', campaign)
        .where('centre', '=', centre)
        .where('activity', '=', activity)
        .orderBy('until', 'desc')
        .orderBy('field')
        .limit(MAX_ROWS_OF_ACTIVITY)
        .execute()
      return rows.map(asRead)
    },
    async prune(before) {
      const { numDeletedRows } = await db
        .deleteFrom('activity_history')
        .where('until', '<', before.toISOString())
        .executeTakeFirst()
      return Number(numDeletedRows)
    },
  }
}

/** A row as it is stored. */
interface StoredRow {
  readonly field: string
  readonly old: string
  readonly new: string
  readonly people: string
}

const asRead = <R extends StoredRow>(row: R) => ({
  ...row,
  field: HistoryField.parse(row.field),
  old: noteColumn.read(row.old),
  new: noteColumn.read(row.new),
  people: peopleColumn.read(row.people),
})

interface RowKey extends PlanKey {
  readonly activity: ActivityId
  readonly field: HistoryField
  readonly from: string
}

const asStored = ({ row, ...key }: RowKey & { readonly row: HistoryRow }) => ({
  ...key,
  until: row.until,
  old: noteColumn.write(row.old),
  new: noteColumn.write(row.new),
  people: peopleColumn.write([...row.people] satisfies PersonId[]),
})

const upsert = (db: Database, rows: readonly ReturnType<typeof asStored>[]): Statement =>
  db
    .insertInto('activity_history')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['campaign', 'centre', 'activity', 'field', 'from']).doUpdateSet((excluded) => ({
        until: excluded.ref('excluded.until'),
        old: excluded.ref('excluded.old'),
        new: excluded.ref('excluded.new'),
        people: excluded.ref('excluded.people'),
      })),
    )
    .compile()

const removal = (db: Database, key: RowKey): Statement =>
  db
    .deleteFrom('activity_history')
    .where('campaign', '=', key.campaign)
    .where('centre', '=', key.centre)
    .where('activity', '=', key.activity)
    .where('field', '=', key.field)
    .where('from', '=', key.from)
    .compile()
