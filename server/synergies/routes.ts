/** Reading suggestions over HTTP. */
import type { Campaign } from '../../shared/campaign.ts'
import type { NetworkCentre } from '../../shared/network.ts'
import type { SuggestionList } from '../../shared/synergies/suggestion.ts'
import { refuse } from '../http/answer.ts'
import { route, type Route } from '../http/route.ts'
import type { Suggestions } from './suggestions.ts'

interface SuggestionWorld {
  readonly suggestions: Pick<Suggestions, 'of'>
  readonly findCampaign: (id: string) => Campaign | null
  readonly findCentre: (campaign: Campaign, centre: string) => NetworkCentre | null
}

export function suggestionRoutes({ suggestions, findCampaign, findCentre }: SuggestionWorld): readonly Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/campaigns/:campaign/suggestions',
      door: 'suggestion.read',
      async find({ campaign = '' }) {
        const found = findCampaign(campaign)
        return found === null ? refuse('no-such-campaign') : { subject: {}, found }
      },
      async handle({ found: campaign, query }) {
        const asked = query.get('centre')
        const centre = asked === null ? null : findCentre(campaign, asked)
        if (asked !== null && centre === null) return refuse('no-such-centre')
        const json: SuggestionList = { suggestions: [...(await suggestions.of(campaign.id, centre?.id ?? null))] }
        return { status: 200, json }
      },
    }),
  ]
}
