/** Suggestions of synergies, kept current with every plan. */
import type { ActivityId, CampaignId, CentreId } from '../../shared/ids.ts'
import { can } from '../../shared/permissions.ts'
import type { Core } from '../core.ts'
import type { Feature } from '../feature.ts'
import { comparisonRoutes } from './comparisonRoutes.ts'
import { activityKey } from './live/activityKey.ts'
import { createSuggestions } from './live/suggestions.ts'
import { suggestionRoutes } from './routes.ts'

interface Side {
  readonly centre: CentreId
  readonly activity: ActivityId
}

/** Keys of the pairs that a centre called not useful. Another set whenever one was added or taken back. */
type NotUseful = (campaign: CampaignId, centre: CentreId) => Promise<ReadonlySet<string>>

export function openSynergies(core: Core, notUseful: NotUseful) {
  const { campaigns, plans, projections, live, metrics, logger } = core
  const planOf = async (campaign: CampaignId, centre: CentreId) => {
    const view = await projections.plans.view({ campaign, centre })
    return view === null ? null : { centre, ...view }
  }
  const suggestions = createSuggestions({
    clock: core.clock,
    detect: core.detect,
    centresOf: (campaign) => campaigns.centresOf(campaign),
    isClosed: (campaign) => campaigns.find(campaign)?.closed ?? true,
    isChanging: (campaign, centre) => projections.plans.isChanging({ campaign, centre }),
    planOf,
    async plansOf(campaign) {
      const started = await plans.list(campaign)
      const views = await Promise.all(started.map(({ centre }) => planOf(campaign, centre)))
      return views.flatMap((view) => view ?? [])
    },
    onChanged: (campaign, centres) =>
      live.publish({ topic: 'suggestions', campaign, centres: [...centres] }, (person) =>
        can(person, 'suggestion.read', {}),
      ),
    onFailure(error) {
      metrics.fellBehind('suggestions')
      logger.warn({ err: error }, 'suggestions could not be kept up')
    },
  })
  projections.onPlan(({ campaign, centre }) => suggestions.projected(campaign, centre))
  return {
    suggestions,
    /** Why two activities belong together, suggested or not. */
    whyOf: async (campaign: CampaignId, a: Side, b: Side) => {
      const pair = await suggestions.compare(
        campaign,
        activityKey(a.centre, a.activity),
        activityKey(b.centre, b.activity),
      )
      if (pair === null) return { kind: 'learn-from' as const, reasons: [] }
      return { kind: pair.kind, reasons: pair.reasons.map(({ reason }) => reason) }
    },
    ...({
      routes: [...suggestionRoutes({ ...core, suggestions, notUseful }), ...comparisonRoutes({ ...core, suggestions })],
      close: () => suggestions.close(),
    } satisfies Feature),
  }
}
