/** Reading suggestions over HTTP. */
import type { Campaign } from '../../shared/campaign.ts'
import type { CampaignId, CentreId } from '../../shared/ids.ts'
import type { NetworkCentre } from '../../shared/network.ts'
import { pairKeyOf } from '../../shared/connections/feedback.ts'
import type { SuggestionList } from '../../shared/synergies/suggestion.ts'
import { refuse } from '../http/result.ts'
import { byCampaign } from '../http/inCampaign.ts'
import { route, type Route } from '../http/route.ts'
import type { Suggestions } from './live/suggestions.ts'

interface SuggestionRoutesDeps {
  readonly suggestions: Pick<Suggestions, 'of'>
  /** Keys of the pairs that a centre called not useful: they are never suggested to it again. */
  readonly notUseful: (campaign: CampaignId, centre: CentreId) => Promise<ReadonlySet<string>>
  readonly findCampaign: (id: string) => Campaign | null
  readonly findCentre: (campaign: Campaign, centre: string) => NetworkCentre | null
}

const NONE: ReadonlySet<string> = new Set()

export function suggestionRoutes({
  suggestions,
  notUseful,
  findCampaign,
  findCentre,
}: SuggestionRoutesDeps): readonly Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/campaigns/:campaign/suggestions',
      bounds: 'list',
      requires: 'suggestion.read',
      find: byCampaign(findCampaign),
      async handle({ found: campaign, query }) {
        const asked = query.get('centre')
        const centre = asked === null ? null : findCentre(campaign, asked)
        if (asked !== null && centre === null) return refuse('no-such-centre')
        const all = await suggestions.of(campaign.id, centre?.id ?? null)
        const unwanted = centre === null ? NONE : await notUseful(campaign.id, centre.id)
        const json: SuggestionList = { suggestions: all.filter((one) => !unwanted.has(pairKeyOf(one))) }
        return { status: 200, json }
      },
    }),
  ]
}
