/** Makes a frozen report of what the network's report is now, with its address in it. */
import type { Campaign } from '../../../shared/campaign.ts'
import { randomId } from '../../../shared/ids.ts'
import type { Person } from '../../../shared/permissions.ts'
import { frozenReportHref } from '../../../shared/reports/reportHref.ts'
import { networkFile, type NetworkViewDeps } from '../networkView.ts'
import { newFrozenRow, packReport, type FrozenRow } from './frozenReports.ts'

/** @returns null if it is too large to be stored */
export async function makeFrozen(
  deps: NetworkViewDeps,
  campaign: Campaign,
  { at, workspace, reader }: { readonly at: Date; readonly workspace: string; readonly reader: Person },
): Promise<{ readonly row: FrozenRow; readonly packed: Uint8Array } | null> {
  const id = randomId()
  const file = await networkFile(deps, campaign, { asOf: at.toISOString(), workspace, reader })
  const packed = await packReport({ ...file, address: `${workspace}${frozenReportHref(campaign.id, id)}` })
  if (packed === null) return null
  const { accepted } = file.report.summary.reports
  return { row: newFrozenRow(id, { campaign: campaign.id, by: reader.id, at, accepted }), packed }
}
