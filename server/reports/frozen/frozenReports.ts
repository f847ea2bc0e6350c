/** Stores *frozen* reports: the network's report as it was, packed, in parts that a statement writes in a millisecond or two. */
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { DAY_MS } from '../../../shared/days.ts'
import type { NetworkReportFile } from '../../../shared/reports/reportFile.ts'
import type { CampaignId, PersonId } from '../../../shared/ids.ts'
import { MAX_FROZEN_REPORT_BYTES, MOST_FROZEN, MOST_FROZEN_A_DAY } from '../../../shared/reports/frozen.ts'
import type { Database } from '../../store/database.ts'
import type { Tables } from '../../store/tables.ts'
import type { Transaction } from 'kysely'

export type FrozenRow = Readonly<Tables['report_frozen']>
type Trx = Transaction<Tables>

export interface FrozenReports {
  /** The newest first. */
  list(campaign: CampaignId): Promise<readonly FrozenRow[]>
  find(campaign: CampaignId, id: string): Promise<FrozenRow | null>
  /** The content, as JSON. */
  read(id: string): Promise<Buffer>
  /** Whether another one can be frozen at the moment. */
  hasRoom(campaign: CampaignId, now: Date): Promise<boolean>
}

const PART_BYTES = 192 * 1024
/** Unpacked: it is shown as an answer. */
const MAX_CONTENT_BYTES = 31 * 1024 * 1024

const pack = promisify<Uint8Array, Buffer>(gzip)
const unpack = promisify<Uint8Array, { maxOutputLength: number }, Buffer>(gunzip)

/** @returns null if it is too large to be stored */
export async function packReport(file: NetworkReportFile): Promise<Uint8Array | null> {
  const json = Buffer.from(JSON.stringify(file))
  if (json.byteLength > MAX_CONTENT_BYTES) return null
  const packed = await pack(json)
  return packed.byteLength > MAX_FROZEN_REPORT_BYTES ? null : packed
}

export async function addFrozen(trx: Trx, row: FrozenRow, packed: Uint8Array): Promise<void> {
  await trx.insertInto('report_frozen').values(row).execute()
  for (let from = 0, number = 0; from < packed.byteLength; from += PART_BYTES, number += 1) {
    const content = Buffer.from(packed.subarray(from, from + PART_BYTES)).toString('base64')
    await trx.insertInto('report_frozen_part').values({ report: row.id, number, content }).execute()
  }
}

export async function removeFrozen(trx: Trx, id: string): Promise<void> {
  await trx.deleteFrom('report_frozen_part').where('report', '=', id).execute()
  await trx.deleteFrom('report_frozen').where('id', '=', id).execute()
}

export function createFrozenReports(db: Database): FrozenReports {
  const ofCampaign = (campaign: CampaignId) => db.selectFrom('report_frozen').where('campaign', '=', campaign)
  return {
    list: (campaign) => ofCampaign(campaign).selectAll().orderBy('frozen_at', 'desc').orderBy('id').execute(),
    find: async (campaign, id) =>
      (await ofCampaign(campaign).selectAll().where('id', '=', id).executeTakeFirst()) ?? null,
    async read(id) {
      const parts = db.selectFrom('report_frozen_part').where('report', '=', id)
      const numbers = await parts.select('number').orderBy('number').execute()
      const packed: Buffer[] = []
      // One at a time: each takes the thread for a moment.
      for (const { number } of numbers) {
        const { content } = await parts.select('content').where('number', '=', number).executeTakeFirstOrThrow()
        packed.push(Buffer.from(content, 'base64'))
      }
      return unpack(Buffer.concat(packed), { maxOutputLength: MAX_CONTENT_BYTES })
    },
    async hasRoom(campaign, now) {
      const since = new Date(now.getTime() - DAY_MS).toISOString()
      const all = await ofCampaign(campaign).select('frozen_at').execute()
      const today = all.filter(({ frozen_at: at }) => at > since)
      return all.length < MOST_FROZEN && today.length < MOST_FROZEN_A_DAY
    },
  }
}

export const newFrozenRow = (
  id: string,
  { campaign, by, at, accepted }: { campaign: CampaignId; by: PersonId; at: Date; accepted: number },
): FrozenRow => ({ id, campaign, frozen_at: at.toISOString(), frozen_by: by, accepted })
