/**
 * What changed in a campaign since a moment: for each activity and field the value then and the value now. A value that
 * came back is not a change, and neither are the first values of a new activity.
 */
import { sql } from 'kysely'
import type { ActivityId, CampaignId, CentreId, PersonId } from '../../../shared/ids.ts'
import type { Database } from '../../store/database.ts'
import { inJson, jsonColumn, peopleColumn } from '../../store/jsonColumn.ts'
import { HistoryField } from './activityNote.ts'
import { FieldNote, isSameNote } from './fieldNote.ts'

export interface ChangedField {
  readonly centre: CentreId
  readonly activity: ActivityId
  /** As they are now. */
  readonly title: string
  readonly gloss: string
  readonly field: HistoryField
  readonly from: FieldNote | null
  readonly to: FieldNote | null
  readonly at: string
  /** Who changed it last. */
  readonly people: readonly PersonId[]
}

/** The end of a page. */
export type ChangePosition = readonly [at: string, centre: string, activity: string, field: string]

export interface ChangePage {
  readonly changes: readonly ChangedField[]
  /** Null on the last page. A page can have fewer changes than asked for. */
  readonly next: ChangePosition | null
}

export interface ChangesAsked {
  readonly since: Date
  readonly centre: CentreId | null
  readonly limit: number
  readonly after: ChangePosition | null
}

export type NetworkHistory = (campaign: CampaignId, asked: ChangesAsked) => Promise<ChangePage>

const fieldColumn = jsonColumn(FieldNote.nullable())

/**
 * The `until` of one of the few rows of a key. As an expression, so that SQLite finds the row by its key: by the index of
 * `until` it would read all rows of the campaign, for each row of a page.
 */
const untilOfKey = (row: 'older' | 'newer') => sql<string>`(${sql.ref(`${row}.until`)} || '')`

/**
 * Walks the rows from the newest one and ends when the page is full: the cost of a page doesn't grow with the network.
 * The older rows of a field are found by their key.
 */
export const createNetworkHistory =
  (db: Database): NetworkHistory =>
  async (campaign, { since, centre, limit, after }) => {
    const rows = await db
      .selectFrom('activity_history as newest')
      .innerJoin('activity_change as record', (join) =>
        join
          .onRef('record.campaign', '=', 'newest.campaign')
          .onRef('record.centre', '=', 'newest.centre')
          .onRef('record.activity', '=', 'newest.activity'),
      )
      .select(['newest.centre', 'newest.activity', 'newest.field', 'newest.until', 'newest.new', 'newest.people'])
      .select(inJson(db, 'record.note', ['presence']).as('presence'))
      .select(inJson(db, 'record.note', ['fields', 'title', 'text']).as('title'))
      .select(inJson(db, 'record.note', ['fields', 'gloss', 'text']).as('gloss'))
      .select((build) => {
        const ofActivity = build
          .selectFrom('activity_history as older')
          .select('older.old')
          .whereRef('older.campaign', '=', 'newest.campaign')
          .whereRef('older.centre', '=', 'newest.centre')
          .whereRef('older.activity', '=', 'newest.activity')
          .where(untilOfKey('older'), '>', since.toISOString())
          .orderBy(untilOfKey('older'))
          .limit(1)
        return [
          // Never null: at least the newest one itself exists.
          sql<string>`${ofActivity.whereRef('older.field', '=', 'newest.field')}`.as('old'),
          ofActivity.where('older.field', '=', 'presence').as('before_birth'),
        ]
      })
      .where('newest.campaign', '=', campaign)
      .where('newest.until', '>', since.toISOString())
      .where((build) =>
        build.not(
          build.exists(
            build
              .selectFrom('activity_history as newer')
              .select('newer.until')
              .whereRef('newer.campaign', '=', 'newest.campaign')
              .whereRef('newer.centre', '=', 'newest.centre')
              .whereRef('newer.activity', '=', 'newest.activity')
              .whereRef('newer.field', '=', 'newest.field')
              .where(untilOfKey('newer'), '>', build.ref('newest.until')),
          ),
        ),
      )
      .$if(centre !== null, (some) => some.where('newest.centre', '=', centre as CentreId))
      .$if(after !== null, (query) => {
        const [at, ofCentre, activity, field] = after as ChangePosition
        // The newest first; equal moments in the order of the rest. By the first condition an index finds where to go on.
        return query
          .where('newest.until', '<=', at)
          .where(
            sql<boolean>`(newest.until < ${at} or (newest.centre, newest.activity, newest.field) > (${ofCentre}, ${activity}, ${field}))`,
          )
      })
      .orderBy('newest.until', 'desc')
      .orderBy('newest.centre')
      .orderBy('newest.activity')
      .orderBy('newest.field')
      .limit(limit + 1)
      .execute()
    const page = rows.slice(0, limit)
    const last = page.at(-1)
    const isMore = rows.length > limit && last !== undefined
    return {
      changes: page.flatMap(changeOf),
      next: isMore ? [last.until, last.centre, last.activity, last.field] : null,
    }
  }

interface Row {
  readonly centre: CentreId
  readonly activity: ActivityId
  readonly field: string
  readonly until: string
  readonly old: string
  readonly new: string
  readonly people: string
  readonly before_birth: string | null
  readonly presence: string | null
  readonly title: string | null
  readonly gloss: string | null
}

/** @returns nothing for a change that another row already covers, or that is empty */
function changeOf({ centre, activity, field: name, until: at, ...row }: Row): readonly ChangedField[] {
  const field = HistoryField.parse(name)
  const [from, to] = [fieldColumn.read(row.old), fieldColumn.read(row.new)]
  const isNew = row.before_birth !== null && fieldColumn.read(row.before_birth) === null
  const isHere = row.presence === 'active'
  if (field !== 'presence' && (isNew || !isHere || isSameNote(from, to))) return []
  // Begun and thrown away since then, or thrown away and taken back.
  if (field === 'presence' && (isSameNote(from, to) || (from === null && !isHere))) return []
  const people = peopleColumn.read(row.people)
  return [{ centre, activity, title: row.title ?? '', gloss: row.gloss ?? '', field, from, to, at, people }]
}
