import type { Campaign } from '../../../shared/campaign.ts'
import { can, type Person } from '../../../shared/permissions.ts'
import type { NetworkReport, ReportList } from '../../../shared/reports/api.ts'
import type { CentreOf } from '../../ui/centreName.ts'
import { FrozenList } from '../network/FrozenList.tsx'
import { LookAtList } from '../network/LookAtList.tsx'
import { ReportsRail } from '../network/ReportsRail.tsx'
import type { HrefOf } from '../network/useNetworkChoice.ts'

interface NetworkRailProps {
  readonly person: Person
  readonly campaign: Campaign
  readonly report: NetworkReport
  readonly list: ReportList
  readonly centreOf: CentreOf
  readonly hrefOf: HrefOf
}

/** Beside the report: who has reported, and what to look at before it leaves the workspace. */
export function NetworkRail({ person, campaign, report, list, centreOf, hrefOf }: NetworkRailProps) {
  const mayRemind = can(person, 'milestone.edit', campaign)
  return (
    <aside className="report-rail">
      <ReportsRail
        list={list}
        counts={report.summary.reports}
        campaign={campaign.id}
        centreOf={centreOf}
        mayDecide={can(person, 'report.decide', {})}
        remindHref={mayRemind ? `/milestones/${campaign.id}` : null}
      />
      <LookAtList lookAt={report.summary.lookAt} centreOf={centreOf} hrefOf={hrefOf} />
      <FrozenList campaign={campaign.id} mayDelete={can(person, 'report.freeze', {})} />
    </aside>
  )
}
