/** Plans: reading them, starting one, and their history. */
import type { CampaignId } from '../../shared/ids.ts'
import type { Selection } from '../../shared/overview/filters.ts'
import type { Core } from '../core.ts'
import type { Feature } from '../feature.ts'
import type { Campaign } from '../../shared/campaign.ts'
import { changeRoutes } from './changeRoutes.ts'
import { changesIn, type AskedChanges } from './changesIn.ts'
import type { AppliedProposalsOf } from './history/answerHistory.ts'
import { happenedPlans } from './happenedPlans.ts'
import { startPruning } from './history/pruning.ts'
import type { News } from '../notifications/news.ts'
import type { OwnerBellItem } from '../../shared/plans/ownerBell.ts'
import { bellOfOwners, mailedOwners } from './ownerNews.ts'
import { ownerRoutes } from './ownerRoutes.ts'
import { planRoutes } from './routes.ts'

/**
 * @param keysOf the activities of a selection: `<centre>/<activity>`
 * @param appliedProposals what others proposed and planners applied: the history names both
 */
export function openPlans(
  core: Core,
  keysOf: (campaign: CampaignId, selection: Selection) => Promise<ReadonlySet<string>>,
  appliedProposals: AppliedProposalsOf,
) {
  const pruning = startPruning({
    clock: core.clock,
    work: core.work('retention'),
    days: core.setup.historyDays,
    onFailure: core.warn('the history of activities could not be pruned'),
  })
  return {
    pruning,
    news: {
      bell: (person) => bellOfOwners(person, core),
      mail: (person, localiser) => mailedOwners(person, localiser, core),
    } satisfies News<OwnerBellItem>,
    changesIn: (campaign: Campaign, asked: AskedChanges) => changesIn({ ...core, keysOf }, campaign, asked),
    ...({
      happened: happenedPlans(core),
      routes: [
        ...planRoutes({ ...core, appliedProposals }),
        ...ownerRoutes(core),
        ...changeRoutes({ ...core, keysOf }),
      ],
      close: () => pruning.close(),
    } satisfies Feature),
  }
}
