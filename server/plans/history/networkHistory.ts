/**
 * What changed in a campaign since a moment: for each activity and field from what it was then to what it is now. A value that
 * came back is no change, and neither is what a new activity says at first.
 */
import { sql } from 'kysely'
import type { ActivityId, CampaignId, CentreId, PersonId } from '../../../shared/ids.ts'
import type { Database } from '../../store/database.ts'
import { jsonColumn, peopleColumn } from '../../store/jsonColumn.ts'
import { ActivityNote, HistoryField } from './activityNote.ts'
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

/** Where a page ended. */
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
const noteColumn = jsonColumn(ActivityNote)

export const createNetworkHistory =
  (db: Database): NetworkHistory =>
  async (campaign, { since, centre, limit, after }) => {
    const inOrder = sql`partition by centre, activity, field order by until`
    const rows = await db
      .with('recent', (query) =>
        query
          .selectFrom('activity_history')
          .select(['centre', 'activity', 'field', 'until', 'old', 'new', 'people'])
          .select(sql<number>`row_number() over (${inOrder})`.as('from_first'))
          .select(sql<number>`row_number() over (${inOrder} desc)`.as('from_last'))
          .where('campaign', '=', campaign)
          .where('until', '>', since.toISOString())
          .$if(centre !== null, (some) => some.where('centre', '=', centre as CentreId)),
      )
      .selectFrom('recent as newest')
      .innerJoin('recent as oldest', (join) =>
        join
          .onRef('oldest.centre', '=', 'newest.centre')
          .onRef('oldest.activity', '=', 'newest.activity')
          .onRef('oldest.field', '=', 'newest.field')
          .on('oldest.from_first', '=', 1),
      )
      .leftJoin('recent as birth', (join) =>
        join
          .onRef('birth.centre', '=', 'newest.centre')
          .onRef('birth.activity', '=', 'newest.activity')
          .on('birth.field', '=', 'presence')
          .on('birth.from_first', '=', 1),
      )
      .innerJoin('activity_change as record', (join) =>
        join
          .on('record.campaign', '=', campaign)
          .onRef('record.centre', '=', 'newest.centre')
          .onRef('record.activity', '=', 'newest.activity'),
      )
      .select(['newest.centre', 'newest.activity', 'newest.field', 'newest.until', 'newest.new', 'newest.people'])
      .select(['oldest.old', 'birth.old as before_birth', 'record.note'])
      .where('newest.from_last', '=', 1)
      .$if(after !== null, (query) => {
        const [at, ofCentre, activity, field] = after as ChangePosition
        // The newest first; equal moments in the order of the rest.
        return query.where(
          sql<boolean>`(newest.until < ${at} or (newest.until = ${at} and (newest.centre, newest.activity, newest.field) > (${ofCentre}, ${activity}, ${field})))`,
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
  readonly note: string | null
}

/** @returns nothing for what says no more than another row, or nothing at all */
function changeOf({ centre, activity, field: name, until: at, ...row }: Row): readonly ChangedField[] {
  const field = HistoryField.parse(name)
  const [from, to] = [fieldColumn.read(row.old), fieldColumn.read(row.new)]
  const record = row.note === null ? null : noteColumn.read(row.note)
  const isNew = row.before_birth !== null && fieldColumn.read(row.before_birth) === null
  const isHere = record?.presence === 'active'
  if (field !== 'presence' && (isNew || !isHere || isSameNote(from, to))) return []
  // Begun and thrown away since then, or thrown away and taken back.
  if (field === 'presence' && (isSameNote(from, to) || (from === null && !isHere))) return []
  const people = peopleColumn.read(row.people)
  return [
    { centre, activity, title: textIn(record, 'title'), gloss: textIn(record, 'gloss'), field, from, to, at, people },
  ]
}

function textIn(record: ActivityNote | null, field: 'title' | 'gloss'): string {
  const note = record?.fields[field]
  return note !== undefined && 'text' in note ? note.text : ''
}
