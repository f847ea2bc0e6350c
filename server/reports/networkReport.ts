/** The network's figures: what centres tell in accepted reports. Snapshots never change, so each is read once. */
import type { CampaignId, CentreId } from '../../shared/ids.ts'
import type { AcceptedReport } from '../../shared/reports/figures.ts'
import type { ReportSnapshot } from '../../shared/reports/snapshot.ts'
import type { SubmissionId } from '../../shared/submissions/submission.ts'
import type { ReportRecords } from './reportRecords.ts'

/** Two campaigns of the whole network. */
const MOST_KEPT = 120

export interface AcceptedReports {
  /** The newest accepted one of each centre, in no order. */
  of(campaign: CampaignId): Promise<readonly AcceptedReport[]>
  /** @returns null without one */
  find(campaign: CampaignId, centre: CentreId): Promise<ReportSnapshot | null>
}

export function createAcceptedReports(records: Pick<ReportRecords, 'standings' | 'snapshot'>): AcceptedReports {
  const kept = new Map<SubmissionId, ReportSnapshot>()
  async function snapshotOf(id: SubmissionId): Promise<ReportSnapshot> {
    const known = kept.get(id)
    if (known !== undefined) return known
    const snapshot = await records.snapshot({ id })
    if (snapshot === null) throw new Error(`the accepted submission ${id} has no content`)
    if (kept.size >= MOST_KEPT) kept.clear()
    kept.set(id, snapshot)
    return snapshot
  }
  return {
    async of(campaign) {
      const reports: AcceptedReport[] = []
      for (const [centre, { accepted, submissions }] of await records.standings(campaign)) {
        if (accepted === null) continue
        const firstAt = submissions.at(-1)?.submitted_at ?? accepted.submitted_at
        reports.push({ centre, at: accepted.submitted_at, firstAt, snapshot: await snapshotOf(accepted.id) })
      }
      return reports
    },
    async find(campaign, centre) {
      const accepted = (await records.standings(campaign)).get(centre)?.accepted ?? null
      return accepted === null ? null : snapshotOf(accepted.id)
    },
  }
}
