/**
 * Records the last writer of each activity, the time, and the note that its history compares with. Only the server
 * writes it.
 */
import { createHash } from 'node:crypto'
import type { ActivityId, PersonId } from '../../shared/ids.ts'
import type { ActivityView } from '../../shared/plans/planView.ts'
import type { Database } from '../store/database.ts'
import { jsonColumn, peopleColumn } from '../store/jsonColumn.ts'
import type { Statement } from '../store/writeBehind/writeBehind.ts'
import { ActivityNote } from './history/activityNote.ts'
import type { PlanKey } from './plans.ts'

interface LastChange {
  readonly activity: ActivityId
  readonly at: string
  readonly people: readonly PersonId[]
}

/** An activity as it is on record from now on. */
export interface RecordedActivity {
  readonly activity: ActivityId
  readonly digest: string
  readonly note: ActivityNote
  readonly at: Date
  readonly people: ReadonlySet<PersonId>
}

export interface LastChanges {
  list(key: PlanKey): Promise<readonly LastChange[]>
  /** When these last changed, as ISO; activities without a record are left out. */
  changedAt(key: PlanKey, activities: readonly ActivityId[]): Promise<ReadonlyMap<ActivityId, string>>
  /** The digests of all activities of a plan that are on record. */
  digests(key: PlanKey): Promise<ReadonlyMap<ActivityId, string>>
  /** The notes that their histories compare with; null if an older release wrote the record. */
  notes(key: PlanKey, activities: readonly ActivityId[]): Promise<ReadonlyMap<ActivityId, ActivityNote | null>>
  /** The statements that store these records; run beside others in one transaction. */
  statements(key: PlanKey, records: readonly RecordedActivity[]): readonly Statement[]
}

/** A statement takes at most 32,766 values in SQLite. */
const ROWS_AT_ONCE = 500

const noteColumn = jsonColumn(ActivityNote)

export function createLastChanges(db: Database): LastChanges {
  const rowsOf = ({ campaign, centre }: PlanKey) =>
    db.selectFrom('activity_change').where('campaign', '=', campaign).where('centre', '=', centre)

  return {
    async list(key) {
      const rows = await rowsOf(key).select(['activity', 'changed_at', 'people']).execute()
      return rows.map(({ activity, changed_at: at, people }) => ({ activity, at, people: peopleColumn.read(people) }))
    },
    async changedAt(key, activities) {
      const found = new Map<ActivityId, string>()
      for (const ids of inParts(activities)) {
        const rows = await rowsOf(key).select(['activity', 'changed_at']).where('activity', 'in', ids).execute()
        for (const { activity, changed_at: at } of rows) found.set(activity, at)
      }
      return found
    },
    async digests(key) {
      const rows = await rowsOf(key).select(['activity', 'digest']).execute()
      return new Map(rows.map(({ activity, digest }) => [activity, digest]))
    },
    async notes(key, activities) {
      const found = new Map<ActivityId, ActivityNote | null>()
      for (const ids of inParts(activities)) {
        const rows = await rowsOf(key).select(['activity', 'note']).where('activity', 'in', ids).execute()
        for (const { activity, note } of rows) found.set(activity, note === null ? null : noteColumn.read(note))
      }
      return found
    },
    statements: (key, records) => inParts(records).map((some) => upsert(db, key, some)),
  }
}

const inParts = <T>(all: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / ROWS_AT_ONCE) }, (_, at) =>
    all.slice(at * ROWS_AT_ONCE, (at + 1) * ROWS_AT_ONCE),
  )

const upsert = (db: Database, { campaign, centre }: PlanKey, records: readonly RecordedActivity[]): Statement =>
  db
    .insertInto('activity_change')
    .values(
      records.map(({ activity, digest, note, at, people }) => ({
        campaign,
        centre,
        activity,
        digest,
        changed_at: at.toISOString(),
        people: peopleColumn.write([...people]),
        note: noteColumn.write(note),
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['campaign', 'centre', 'activity']).doUpdateSet((excluded) => ({
        digest: excluded.ref('excluded.digest'),
        changed_at: excluded.ref('excluded.changed_at'),
        people: excluded.ref('excluded.people'),
        note: excluded.ref('excluded.note'),
      })),
    )
    .compile()

/** The digest of an activity that is no longer in its document. */
export const GONE = 'gone'

/** Fields that came after digests were first stored. Empty ones are left out, or an upgrade would change every activity. */
const LATER_FIELDS: ReadonlySet<string> = new Set(['gloss', 'dates', 'owner'] satisfies (keyof ActivityView)[])

/** Moving an activity up or down does not change it. */
export function digestOf(activity: ActivityView): string {
  const counted = Object.entries({ ...activity, order: null }).filter(
    ([key, value]) => !LATER_FIELDS.has(key) || !isEmpty(value),
  )
  return createHash('sha1')
    .update(JSON.stringify(Object.fromEntries(counted)))
    .digest('base64')
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0)
