/** The search over HTTP. */
import { can, type Person } from '../../shared/permissions.ts'
import { LONGEST_SEARCH, MOST_RESULTS, type SearchResults } from '../../shared/search/api.ts'
import type { Core } from '../core.ts'
import { refuse } from '../http/result.ts'
import { route, type Route } from '../http/route.ts'
import type { Search } from './search.ts'
import type { Searcher } from './searchEntry.ts'

interface SearchRoutesDeps extends Pick<Core, 'findCampaign'> {
  readonly search: Pick<Search, 'search'>
}

export const searchRoutes = ({ search, findCampaign }: SearchRoutesDeps): readonly Route[] => [
  route({
    method: 'GET',
    path: '/api/search',
    bounds: 'list',
    requires: 'campaign.read',
    find: async () => ({ subject: {}, found: null }),
    async handle({ query, person }) {
      const named = query.get('campaign')
      const campaign = named === null ? null : findCampaign(named)
      if (named !== null && campaign === null) return refuse('no-such-campaign')
      const text = (query.get('q') ?? '').slice(0, LONGEST_SEARCH).toWellFormed()
      const json: SearchResults = await search.search({
        text,
        campaign: campaign?.id ?? null,
        searcher: searcherOf(person),
        limit: MOST_RESULTS,
      })
      return { status: 200, json }
    },
  }),
]

/** What a person may find, by the table of rights. */
const searcherOf = (person: Person): Searcher => ({
  staff: can(person, 'thread.read', { centres: [], audience: 'centre' }),
  accounts: can(person, 'account.read', { centre: null }),
  centres: person.role === 'planner' ? person.memberships.map(({ centre }) => centre) : [],
})
