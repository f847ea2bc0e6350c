/** Reading suggestions over HTTP. */
import type { CampaignId, CentreId } from '../../shared/ids.ts'
import { pairKeyOf } from '../../shared/connections/feedback.ts'
import { isGood, tierOf, type PlanSuggestion } from '../../shared/synergies/suggestion.ts'
import { pairsOfCentres } from '../../shared/synergies/suggestedPair.ts'
import { SUGGESTIONS_A_PAGE, SuggestionQuery, type SuggestionPage } from '../../shared/synergies/suggestionPage.ts'
import type { Core } from '../core.ts'
import { refuse } from '../http/result.ts'
import { identityOf } from '../http/kept/identityOf.ts'
import { byCampaign } from '../http/inCampaign.ts'
import { keptRoute } from '../http/kept/keptRoute.ts'
import type { Route } from '../http/route.ts'
import type { Suggestions } from './live/suggestions.ts'
import { pageOf } from './suggestionPages.ts'

interface SuggestionRoutesDeps extends Pick<Core, 'campaigns' | 'kept'> {
  readonly suggestions: Pick<Suggestions, 'of'>
  /**
   * Keys of the pairs that a centre called not useful: they are never suggested to it again. Another set whenever one was
   * added or taken back.
   */
  readonly notUseful: (campaign: CampaignId, centre: CentreId) => Promise<ReadonlySet<string>>
}

const NONE: ReadonlySet<string> = new Set()

export function suggestionRoutes(deps: SuggestionRoutesDeps): readonly Route[] {
  const { suggestions, campaigns } = deps

  const unwantedBy = async (campaign: CampaignId, centre: CentreId | null): Promise<ReadonlySet<string>> =>
    centre === null ? NONE : deps.notUseful(campaign, centre)

  return [
    keptRoute(deps.kept, {
      path: '/api/campaigns/:campaign/suggestions',
      bounds: 'list',
      requires: 'suggestion.read',
      find: byCampaign(campaigns.find),
      async keyOf({ found: campaign, query }) {
        const asked = SuggestionQuery.safeParse({
          centre: query.get('centre'),
          limit: query.get('limit'),
          after: query.get('after'),
        })
        if (!asked.success) return refuse('bad-request', 'limit: 1 to 500; after: what `next` was')
        const { centre: name, limit, after } = asked.data
        const centre = name === null ? null : campaigns.findCentre(campaign.id, name)
        if (name !== null && centre === null) return refuse('no-such-centre')
        const id = centre?.id ?? null
        return {
          rights: 'all-allowed',
          campaign: campaign.id,
          centre: id,
          list: identityOf(await suggestions.of(campaign.id, id)),
          unwanted: identityOf(await unwantedBy(campaign.id, id)),
          limit,
          after,
        }
      },
      async make({ campaign, centre, limit, after }) {
        const unwanted = await unwantedBy(campaign, centre)
        const all = (await suggestions.of(campaign, centre)).filter((one) => !unwanted.has(pairKeyOf(one)))
        const page = pageOf(all, limit ?? (centre === null ? SUGGESTIONS_A_PAGE : null), after)
        return page === null
          ? refuse('bad-request', 'after: what `next` was')
          : { json: withSums(page, all, centre, after) }
      },
    }),
  ]
}

function withSums(
  { suggestions, next }: NonNullable<ReturnType<typeof pageOf>>,
  all: readonly PlanSuggestion[],
  centre: CentreId | null,
  after: string | null,
): SuggestionPage {
  const tiered = suggestions.map((one) => ({ ...one, tier: tierOf(one) }))
  const page = { suggestions: tiered, next, total: all.length, good: all.filter(isGood).length }
  return centre === null && after === null ? { ...page, pairs: [...pairsOfCentres(all)] } : page
}
