/** Reading suggestions over HTTP. */
import type { Campaign } from '../../shared/campaign.ts'
import type { NetworkCentre } from '../../shared/network.ts'
import { pairKey } from '../../shared/synergies/answer.ts'
import type { SuggestionList } from '../../shared/synergies/suggestion.ts'
import { refuse } from '../http/answer.ts'
import { route, type Route } from '../http/route.ts'
import type { Answers } from './answers.ts'
import type { Suggestions } from './suggestions.ts'

interface SuggestionWorld {
  readonly suggestions: Pick<Suggestions, 'of'>
  readonly answers: Pick<Answers, 'notUseful'>
  readonly findCampaign: (id: string) => Campaign | null
  readonly findCentre: (campaign: Campaign, centre: string) => NetworkCentre | null
}

const NONE: ReadonlySet<string> = new Set()

export function suggestionRoutes({
  suggestions,
  answers,
  findCampaign,
  findCentre,
}: SuggestionWorld): readonly Route[] {
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
        const all = await suggestions.of(campaign.id, centre?.id ?? null)
        // What a centre found not useful is never shown there again.
        const unwanted = centre === null ? NONE : await answers.notUseful(campaign.id, centre.id)
        const json: SuggestionList = { suggestions: all.filter(({ a, b }) => !unwanted.has(pairKey(a, b))) }
        return { status: 200, json }
      },
    }),
  ]
}
