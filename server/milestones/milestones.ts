/** The table of milestones. Coordinators write it; approved people read it. */
import type { Transaction } from 'kysely'
import { randomId, type CampaignId, type PersonId } from '../../shared/ids.ts'
import { dayOf } from '../../shared/milestones/instants.ts'
import {
  changesDate,
  MAX_MILESTONES,
  MilestoneFields,
  MilestoneId,
  type Milestone,
} from '../../shared/milestones/milestone.ts'
import { NOBODY_NOTIFIED } from '../../shared/milestones/notified.ts'
import type { Bus } from '../bus/bus.ts'
import { deleteNotificationsAbout } from '../notifications/notifications.ts'
import type { Database } from '../store/database.ts'
import { jsonColumn } from '../store/jsonColumn.ts'
import type { Tables } from '../store/tables.ts'
import { writeNotified } from './notified.ts'

/** The writer, the time, and further work of the same transaction. */
export interface Writing {
  /** Null for the server. */
  readonly by: PersonId | null
  readonly at: Date
  readonly within?: (trx: Transaction<Tables>, id: MilestoneId) => Promise<void>
}

/** A milestone as somebody saw it. */
interface Versioned {
  readonly id: MilestoneId
  readonly version: number
}

interface Reviewing extends Omit<Writing, 'within'> {
  readonly needsReview: boolean
  readonly within: (trx: Transaction<Tables>, ids: readonly MilestoneId[]) => Promise<void>
}

export interface Milestones {
  /** By day. */
  readonly list: (campaign: CampaignId) => Promise<readonly Milestone[]>
  find(campaign: CampaignId, id: string): Promise<Milestone | null>
  /** Writes a milestone once: the one that has this id already is the answer. */
  add(campaign: CampaignId, id: MilestoneId | undefined, fields: MilestoneFields, writing: Writing): Promise<Added>
  /** Writes those of a new campaign, to be looked at before they are reminded of. */
  addForReview(trx: Transaction<Tables>, campaign: CampaignId, all: readonly MilestoneFields[], at: Date): Promise<void>
  /** @returns `overtaken` unless the version is the newest */
  change(
    milestone: Milestone,
    version: number,
    fields: MilestoneFields,
    writing: Writing,
  ): Promise<Milestone | 'overtaken'>
  /**
   * Marks copied milestones as right, or as to be checked.
   * @returns those whose version was still the newest, with their new one
   */
  review(campaign: CampaignId, asked: readonly Versioned[], reviewing: Reviewing): Promise<readonly Versioned[]>
  /** Deletes it with its reminders. */
  remove(milestone: Milestone, writing: Writing): Promise<void>
}

type Added = Milestone | 'full' | 'overtaken'

/** A milestone may still be corrected for this long: nobody is notified of it before. */
export const SETTLES_WITHIN_MS = 10 * 60_000

const contentColumn = jsonColumn(MilestoneFields)

export function createMilestones(db: Database, bus: Bus): Milestones {
  const changed = (campaign: CampaignId): void => bus.publish({ kind: 'milestones-changed', campaign })

  async function find(campaign: CampaignId, id: string): Promise<Milestone | null> {
    const row = await db
      .selectFrom('milestone')
      .selectAll()
      .where('campaign', '=', campaign)
      .where('id', '=', id as MilestoneId)
      .executeTakeFirst()
    return row === undefined ? null : milestoneOf(row)
  }

  return {
    find,
    async list(campaign) {
      const rows = await db.selectFrom('milestone').selectAll().where('campaign', '=', campaign).execute()
      return rows.map(milestoneOf).toSorted(byDay)
    },
    async add(campaign, given, fields, { by, at, within }) {
      const id = given ?? MilestoneId.parse(randomId())
      const added = await db.transaction().execute(async (trx) => {
        const known = await trx.selectFrom('milestone').select('campaign').where('id', '=', id).executeTakeFirst()
        if (known !== undefined) return known.campaign === campaign ? 'known' : 'overtaken'
        if ((await countIn(trx, campaign)) >= MAX_MILESTONES) return 'full'
        await insertMilestone(trx, { id, campaign, fields, needsReview: false, by, at })
        await within?.(trx, id)
        return 'added'
      })
      if (added === 'full' || added === 'overtaken') return added
      if (added === 'added') changed(campaign)
      return (await find(campaign, id)) ?? 'overtaken'
    },
    async addForReview(trx, campaign, all, at) {
      for (const fields of all.slice(0, MAX_MILESTONES)) {
        const id = MilestoneId.parse(randomId())
        await insertMilestone(trx, { id, campaign, fields, needsReview: true, by: null, at })
      }
    },
    async change(before, version, fields, { by, at, within }) {
      const isSettled = at.getTime() - Date.parse(before.createdAt) >= SETTLES_WITHIN_MS
      const updatedAt = isSettled && changesDate(before, fields) ? at.toISOString() : before.updatedAt
      const done = await db.transaction().execute(async (trx) => {
        const { numUpdatedRows } = await trx
          .updateTable('milestone')
          .set({
            content: contentColumn.write(fields),
            version: version + 1,
            updated_at: updatedAt,
            needs_review: 0,
            changed_by: by,
            // A reviewed milestone is new to everybody.
            ...(before.needsReview ? { created_at: at.toISOString(), updated_at: null } : {}),
          })
          .where('id', '=', before.id)
          .where('version', '=', version)
          .executeTakeFirst()
        if (numUpdatedRows === 0n) return false
        await within?.(trx, before.id)
        return true
      })
      if (!done) return 'overtaken'
      changed(before.campaign)
      return (await find(before.campaign, before.id)) ?? 'overtaken'
    },
    async review(campaign, asked, reviewing) {
      const reviewed = await db.transaction().execute(async (trx) => {
        const done: Versioned[] = []
        for (const one of asked) if (await reviewOne(trx, campaign, one, reviewing)) done.push(one)
        const ids = done.map(({ id }) => id)
        if (ids.length > 0) await reviewing.within(trx, ids)
        return done.map(({ id, version }) => ({ id, version: version + 1 }))
      })
      if (reviewed.length > 0) changed(campaign)
      return reviewed
    },
    async remove({ id, campaign }, { within }) {
      await db.transaction().execute(async (trx) => {
        await deleteMilestone(trx, id)
        await within?.(trx, id)
      })
      changed(campaign)
    },
  }
}

/** @returns false if it is in that state already, or somebody changed it meanwhile */
async function reviewOne(
  trx: Transaction<Tables>,
  campaign: CampaignId,
  { id, version }: Versioned,
  { needsReview, by, at }: Reviewing,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('milestone')
    .set({
      version: version + 1,
      needs_review: needsReview ? 1 : 0,
      changed_by: by,
      // A reviewed milestone is new to everybody.
      ...(needsReview ? {} : { created_at: at.toISOString(), updated_at: null }),
    })
    .where('campaign', '=', campaign)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('needs_review', '=', needsReview ? 0 : 1)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

async function deleteMilestone(trx: Transaction<Tables>, id: MilestoneId): Promise<void> {
  await deleteNotificationsAbout(trx, 'milestone', [id])
  await trx.deleteFrom('reminder_message').where('milestone', '=', id).execute()
  await writeNotified(trx, id, NOBODY_NOTIFIED)
  await trx.deleteFrom('milestone').where('id', '=', id).execute()
}

/** Deletes all milestones of a campaign that is deleted. */
export async function deleteMilestonesOf(trx: Transaction<Tables>, campaign: CampaignId): Promise<void> {
  const rows = await trx.selectFrom('milestone').select('id').where('campaign', '=', campaign).execute()
  for (const { id } of rows) await deleteMilestone(trx, id)
}

async function countIn(trx: Transaction<Tables>, campaign: CampaignId): Promise<number> {
  const { count } = await trx
    .selectFrom('milestone')
    .select((of) => of.fn.countAll<number | string>().as('count'))
    .where('campaign', '=', campaign)
    .executeTakeFirstOrThrow()
  return Number(count)
}

interface Inserted {
  readonly id: MilestoneId
  readonly campaign: CampaignId
  readonly fields: MilestoneFields
  readonly needsReview: boolean
  readonly by: PersonId | null
  readonly at: Date
}

async function insertMilestone(
  trx: Transaction<Tables>,
  { id, campaign, fields, needsReview, by, at }: Inserted,
): Promise<void> {
  await trx
    .insertInto('milestone')
    .values({
      id,
      campaign,
      content: contentColumn.write(fields),
      version: 1,
      created_at: at.toISOString(),
      updated_at: null,
      needs_review: needsReview ? 1 : 0,
      changed_by: by,
    })
    .execute()
}

const milestoneOf = (row: Tables['milestone']): Milestone => ({
  ...contentColumn.read(row.content),
  id: row.id,
  campaign: row.campaign,
  version: row.version,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  needsReview: row.needs_review === 1,
})

/** Within a day, whole days come before hours. */
function byDay(a: Milestone, b: Milestone): number {
  const keyOf = (one: Milestone): string =>
    [dayOf(one), one.time?.kind === 'at' ? one.time.start : one.time === null ? '' : '17:00', one.title, one.id].join(
      ' ',
    )
  return keyOf(a) < keyOf(b) ? -1 : 1
}
