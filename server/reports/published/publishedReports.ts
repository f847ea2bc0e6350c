/** Which frozen report of a campaign is published, and its public part. It is in memory, so that the public reads no database. */
import type { CampaignId, PersonId } from '../../../shared/ids.ts'
import { publicReport, type PublicReport } from '../../../shared/reports/publicReport.ts'
import { NetworkReportFile } from '../../../shared/reports/reportFile.ts'
import type { Database } from '../../store/database.ts'
import type { Transaction } from 'kysely'
import type { Tables } from '../../store/tables.ts'
import type { FrozenReports } from '../frozen/frozenReports.ts'

export interface PublishedReport {
  /** The frozen report that it is the public part of. */
  readonly frozen: string
  readonly publishedAt: string
  readonly content: PublicReport
}

export interface PublishedReports {
  /** @returns null while none is published */
  of(campaign: CampaignId): Promise<PublishedReport | null>
  /** It was published or taken back. */
  forget(campaign: CampaignId): void
}

export function createPublishedReports(db: Database, frozen: Pick<FrozenReports, 'read'>): PublishedReports {
  const known = new Map<CampaignId, Promise<PublishedReport | null>>()

  async function read(campaign: CampaignId): Promise<PublishedReport | null> {
    const row = await db
      .selectFrom('report_publication')
      .select(['report', 'published_at'])
      .where('campaign', '=', campaign)
      .executeTakeFirst()
    if (row === undefined) return null
    const file = NetworkReportFile.parse(JSON.parse((await frozen.read(row.report)).toString()))
    return { frozen: row.report, publishedAt: row.published_at, content: publicReport(file) }
  }

  return {
    of(campaign) {
      const found = known.get(campaign)
      if (found !== undefined) return found
      const reading = read(campaign)
      known.set(campaign, reading)
      reading.catch(() => {
        if (known.get(campaign) === reading) known.delete(campaign)
      })
      return reading
    },
    forget: (campaign) => void known.delete(campaign),
  }
}

interface Publication {
  readonly campaign: CampaignId
  readonly frozen: string
  readonly by: PersonId | null
  readonly at: Date
}

/** Another one in its place is taken back. */
export async function publish(trx: Transaction<Tables>, { campaign, frozen, by, at }: Publication): Promise<void> {
  const row = { report: frozen, published_at: at.toISOString(), published_by: by }
  await trx
    .insertInto('report_publication')
    .values({ campaign, ...row })
    .onConflict((conflict) => conflict.column('campaign').doUpdateSet(row))
    .execute()
}

/** @returns whether this one was published */
export async function takeBack(trx: Transaction<Tables>, frozen: string): Promise<boolean> {
  const row = await trx
    .deleteFrom('report_publication')
    .where('report', '=', frozen)
    .returning('report')
    .executeTakeFirst()
  return row !== undefined
}
