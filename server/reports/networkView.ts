/** Reads the network's report: accepted reports, what other centres plan, and the coordinators' chapters. Nothing of it opens a document for each request. */
import { theDayOf, type Campaign } from '../../shared/campaign.ts'
import type { NetworkReportFile } from '../../shared/reports/reportFile.ts'
import { can, type Person } from '../../shared/permissions.ts'
import type { CampaignId, CentreId } from '../../shared/ids.ts'
import type { NetworkReport } from '../../shared/reports/api.ts'
import { figuresOf, type AcceptedReport, type JointActivity } from '../../shared/reports/figures.ts'
import { networkSummary, type NetworkInput } from '../../shared/reports/network.ts'
import { networkReportHref } from '../../shared/reports/reportHref.ts'
import type { Core } from '../core.ts'
import type { AcceptedReports } from './networkReport.ts'
import type { ReportRecords } from './reportRecords.ts'

export interface NetworkViewDeps extends Pick<Core, 'projections' | 'centresOf' | 'findCampaign' | 'campaigns'> {
  readonly records: Pick<ReportRecords, 'standings'>
  readonly accepted: AcceptedReports
  /** Activities that two centres call one event. */
  readonly jointIn: (campaign: CampaignId) => Promise<readonly JointActivity[]>
}

/** Chapters are read by those who write them; others read them once the report is frozen. */
export async function readNetwork(deps: NetworkViewDeps, campaign: Campaign, reader: Person): Promise<NetworkReport> {
  return (await readWithReports(deps, campaign, reader)).report
}

/** All that files hold: with the reports that it counts, in the order of the centres. */
export async function networkFile(
  deps: NetworkViewDeps,
  campaign: Campaign,
  about: Pick<NetworkReportFile, 'asOf'> & { readonly workspace: string; readonly reader: Person },
): Promise<NetworkReportFile> {
  const { report, reports } = await readWithReports(deps, campaign, about.reader)
  const nameOf = (id: CentreId) => {
    const centre = deps.campaigns.findCentre(campaign.id, id) ?? { country: '', countryName: id, name: id }
    const { country, countryName, name } = centre
    return { id, country, countryName, name }
  }
  const ids = new Set([...deps.centresOf(campaign).map(({ id }) => id), ...reports.map(({ centre }) => centre)])
  return {
    format: 'sid-network-report',
    campaign,
    asOf: about.asOf,
    address: `${about.workspace}${networkReportHref(campaign.id)}`,
    centres: [...ids].map(nameOf),
    report,
    snapshots: reports.map(({ centre, at, snapshot }) => ({ centre, at, snapshot })),
  }
}

async function readWithReports(deps: NetworkViewDeps, campaign: Campaign, reader: Person) {
  const centres = deps.centresOf(campaign).map(({ id }) => id)
  const [standings, joint] = [await deps.records.standings(campaign.id), await deps.jointIn(campaign.id)]
  const reports = inOrder(await deps.accepted.of(campaign.id), centres)
  const figures = figuresOf(reports, joint)
  const network = await deps.projections.reports.view({ campaign: campaign.id, owner: 'network' })
  const summary = networkSummary({
    theDay: theDayOf(campaign),
    centres: centres.map((centre) => ({ centre, state: standings.get(centre)?.state ?? 'none' })),
    reports,
    plans: await plansWithout(deps, campaign, new Set(reports.map(({ centre }) => centre))),
    joint,
    figures,
    before: await figuresBefore(deps, campaign),
    chosen: network?.content.chosen ?? [],
  })
  const report: NetworkReport = {
    figures,
    summary,
    chapters: can(reader, 'report.read-draft', { owner: 'network' }) ? (network?.content.chapters ?? {}) : {},
    publicChapters: [...(network?.content.publicChapters ?? [])],
    isBegun: network !== null,
  }
  return { report, reports }
}

/** Those of centres that have left the campaign come last. */
function inOrder(reports: readonly AcceptedReport[], centres: readonly CentreId[]): readonly AcceptedReport[] {
  const rankOf = ({ centre }: AcceptedReport): number => {
    const at = centres.indexOf(centre)
    return at === -1 ? centres.length : at
  }
  return reports.toSorted((a, b) => rankOf(a) - rankOf(b) || (a.centre < b.centre ? -1 : 1))
}

/** The plans of centres without an accepted report. */
async function plansWithout(
  { projections, centresOf }: NetworkViewDeps,
  campaign: Campaign,
  accepted: ReadonlySet<CentreId>,
): Promise<NetworkInput['plans']> {
  const plans: NetworkInput['plans'][number][] = []
  for (const { id: centre } of centresOf(campaign)) {
    if (accepted.has(centre)) continue
    const plan = await projections.plans.view({ campaign: campaign.id, centre })
    if (plan !== null) plans.push({ centre, activities: plan.content.activities })
  }
  return plans
}

async function figuresBefore({ findCampaign, accepted, jointIn }: NetworkViewDeps, { previous }: Campaign) {
  const before = previous === null ? null : findCampaign(previous)
  return before === null ? [] : figuresOf(await accepted.of(before.id), await jointIn(before.id))
}
