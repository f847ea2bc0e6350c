/** Watches over HTTP: each person's own. */
import { readSelection, writeSelection } from '../../shared/overview/selectionQuery.ts'
import { NewWatch, type Watched, type WatchList } from '../../shared/watches/watch.ts'
import type { Core } from '../core.ts'
import { byCampaign, campaignIn } from '../http/inCampaign.ts'
import { isRefusal, refuse, type Refusal } from '../http/result.ts'
import { route, type Params, type Route } from '../http/route.ts'
import type { Watches } from './watches.ts'

interface WatchRoutesDeps extends Pick<Core, 'findCampaign' | 'now'> {
  readonly watches: Watches
}

const path = '/api/campaigns/:campaign/watches'

export const watchRoutes = ({ watches, findCampaign, now }: WatchRoutesDeps): readonly Route[] => [
  route({
    method: 'GET',
    path,
    bounds: 'small',
    requires: 'overview.own',
    find: byCampaign(findCampaign),
    async handle({ found, person }) {
      const own = await watches.of({ person: person.id, campaign: found.id })
      const json: WatchList = { watches: own.map(({ id, name, watched }) => ({ id, name, watched })) }
      return { status: 200, json }
    },
  }),
  route({
    method: 'POST',
    path,
    bounds: 'small',
    requires: 'overview.own',
    body: NewWatch,
    find: byCampaign(findCampaign),
    async handle({ found, person, body }) {
      const watched = inOneForm(body.watched)
      if (isRefusal(watched)) return watched
      const added = await watches.add({ person: person.id, campaign: found.id }, { name: body.name, watched }, now())
      return added === null ? refuse('too-many-watches') : { status: 201, json: added }
    },
  }),
  route({
    method: 'DELETE',
    path: `${path}/:watch`,
    bounds: 'small',
    requires: 'overview.own',
    async find(params: Params) {
      const campaign = campaignIn(findCampaign, params)
      return isRefusal(campaign) ? campaign : { subject: {}, found: { campaign, watch: params['watch'] ?? '' } }
    },
    async handle({ found: { campaign, watch }, person }) {
      await watches.remove({ person: person.id, campaign: campaign.id }, watch)
      return { status: 204 }
    },
  }),
]

/** Equal selections are one watch. */
function inOneForm(watched: Watched): Watched | Refusal {
  if (watched.what === 'activity') return watched
  // Whatever centres there are: a watch outlives them.
  const read = readSelection(new URLSearchParams(watched.query), () => true)
  if ('wrong' in read) return refuse('bad-request', read.wrong)
  return { what: 'selection', query: writeSelection(read.selection).toString() }
}
