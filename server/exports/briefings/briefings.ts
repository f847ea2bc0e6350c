/** Stores *briefings*: selections that were frozen with their date. */
import { DAY_MS } from '../../../shared/days.ts'
import { MAX_BRIEFING_BYTES, MOST_A_DAY, MOST_BRIEFINGS, type Briefing } from '../../../shared/exports/briefings.ts'
import type { CampaignId, PersonId } from '../../../shared/ids.ts'
import type { Database } from '../../store/database.ts'
import type { Tables } from '../../store/tables.ts'

interface NewBriefing extends Omit<Briefing, 'createdBy'> {
  readonly campaign: CampaignId
  readonly createdBy: PersonId
  /** A plan file, packed by gzip. */
  readonly packed: Uint8Array
}

export interface Briefings {
  /** Briefings that have not expired, the newest first. */
  list(campaign: CampaignId, now: Date): Promise<readonly Briefing[]>
  /** @returns null if it does not exist, or has expired */
  find(campaign: CampaignId, id: string, now: Date): Promise<Briefing | null>
  /** The content as it was packed. */
  read(id: string): Promise<Uint8Array<ArrayBuffer>>
  /** @returns why the person can freeze nothing at the moment; null if they can */
  refusal(
    campaign: CampaignId,
    person: PersonId,
    now: Date,
  ): Promise<'too-many-briefings' | 'too-many-briefings-today' | null>
  /** @returns null if it is too large */
  add(briefing: NewBriefing): Promise<Briefing | null>
  remove(id: string): Promise<void>
}

/** Without letters and digits that look alike: people type a cited address from paper. */
const ID_SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789'
const ID_LENGTH = 10

/** It is short, since it is cited. It is no secret: a briefing is read after signing in. */
export function newBriefingId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(ID_LENGTH))
  return [...bytes].map((byte) => ID_SIGNS[byte % ID_SIGNS.length]).join('')
}

/** Packed bytes of a part: a statement takes a millisecond or two. */
const PART_BYTES = 192 * 1024

export function createBriefings(db: Database): Briefings {
  const valid = (campaign: CampaignId, now: Date) =>
    db.selectFrom('briefing').where('campaign', '=', campaign).where('expires_at', '>', now.toISOString())

  return {
    async list(campaign, now) {
      const rows = await valid(campaign, now).selectAll().orderBy('created_at', 'desc').orderBy('id').execute()
      return rows.map(briefingOf)
    },
    async find(campaign, id, now) {
      const row = await valid(campaign, now).selectAll().where('id', '=', id).executeTakeFirst()
      return row === undefined ? null : briefingOf(row)
    },
    async read(id) {
      const of = db.selectFrom('briefing_part').where('briefing', '=', id)
      const numbers = await of.select('number').orderBy('number').execute()
      const parts: Buffer<ArrayBuffer>[] = []
      // One at a time: each takes the thread for a moment.
      for (const { number } of numbers) {
        const { content } = await of.select('content').where('number', '=', number).executeTakeFirstOrThrow()
        parts.push(Buffer.from(content, 'base64'))
      }
      return new Uint8Array(Buffer.concat(parts))
    },
    async refusal(campaign, person, now) {
      const since = new Date(now.getTime() - DAY_MS).toISOString()
      const [all, today] = await Promise.all([
        valid(campaign, now).where('created_by', '=', person).select('id').execute(),
        db
          .selectFrom('briefing')
          .select('id')
          .where('created_by', '=', person)
          .where('created_at', '>', since)
          .execute(),
      ])
      if (all.length >= MOST_BRIEFINGS) return 'too-many-briefings'
      return today.length >= MOST_A_DAY ? 'too-many-briefings-today' : null
    },
    async add({ packed, ...briefing }) {
      if (packed.byteLength > MAX_BRIEFING_BYTES) return null
      const { id } = briefing
      await db.transaction().execute(async (trx) => {
        await trx.insertInto('briefing').values(rowOf(briefing)).execute()
        for (let from = 0, number = 0; from < packed.byteLength; from += PART_BYTES, number += 1) {
          const content = Buffer.from(packed.subarray(from, from + PART_BYTES)).toString('base64')
          await trx.insertInto('briefing_part').values({ briefing: id, number, content }).execute()
        }
      })
      return briefing
    },
    async remove(id) {
      await db.transaction().execute(async (trx) => {
        await trx.deleteFrom('briefing_part').where('briefing', '=', id).execute()
        await trx.deleteFrom('briefing').where('id', '=', id).execute()
      })
    },
  }
}

const briefingOf = (row: Tables['briefing']): Briefing => ({
  id: row.id,
  name: row.name,
  query: row.query,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  createdBy: row.created_by,
  activities: row.activities,
  centres: row.centres,
})

const rowOf = (briefing: Briefing & { readonly campaign: CampaignId }): Tables['briefing'] => ({
  id: briefing.id,
  campaign: briefing.campaign,
  name: briefing.name,
  query: briefing.query,
  created_at: briefing.createdAt,
  expires_at: briefing.expiresAt,
  created_by: briefing.createdBy,
  activities: briefing.activities,
  centres: briefing.centres,
})
