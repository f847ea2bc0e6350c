/** Plans: reading them, starting one, and their history. */
import type { CampaignId } from '../../shared/ids.ts'
import type { Selection } from '../../shared/overview/filters.ts'
import type { Core } from '../core.ts'
import type { Feature } from '../feature.ts'
import type { Campaign } from '../../shared/campaign.ts'
import { changeRoutes } from './changeRoutes.ts'
import { changesIn, type AskedChanges } from './changesIn.ts'
import { startPruning } from './history/pruning.ts'
import { planRoutes } from './routes.ts'

/** @param keysOf the activities of a selection: `<centre>/<activity>` */
export function openPlans(
  core: Core,
  keysOf: (campaign: CampaignId, selection: Selection) => Promise<ReadonlySet<string>>,
) {
  const pruning = startPruning({
    clock: core.clock,
    work: core.work('retention'),
    days: core.setup.historyDays,
    onFailure: core.warn('the history of activities could not be pruned'),
  })
  return {
    pruning,
    changesIn: (campaign: Campaign, asked: AskedChanges) => changesIn({ ...core, keysOf }, campaign, asked),
    ...({
      routes: [...planRoutes(core), ...changeRoutes({ ...core, keysOf })],
      close: () => pruning.close(),
    } satisfies Feature),
  }
}
