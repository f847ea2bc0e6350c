/** A person's stored settings of the overview, over HTTP. */
import { OverviewVisit, SaveSelection, type SavedSelections } from '../../shared/overview/ownOverview.ts'
import { readSelection, writeSelection } from '../../shared/overview/selectionQuery.ts'
import type { Core } from '../core.ts'
import { byCampaign, campaignIn } from '../http/inCampaign.ts'
import { isRefusal, refuse } from '../http/result.ts'
import { route, type Params, type Route } from '../http/route.ts'
import type { OwnOverview } from './ownOverview.ts'

interface OwnRoutesDeps extends Pick<Core, 'findCampaign' | 'now'> {
  readonly own: OwnOverview
}

export const ownOverviewRoutes = (deps: OwnRoutesDeps): readonly Route[] => [
  ...visitRoutes(deps),
  ...selectionRoutes(deps),
]

const path = '/api/campaigns/:campaign/visit'

const visitRoutes = ({ own, findCampaign, now }: OwnRoutesDeps): readonly Route[] => [
  route({
    method: 'GET',
    path,
    bounds: 'small',
    requires: 'overview.own',
    find: byCampaign(findCampaign),
    async handle({ found, person }) {
      const json: OverviewVisit = { seenAt: await own.seenAt({ person: person.id, campaign: found.id }) }
      return { status: 200, json }
    },
  }),
  route({
    method: 'PUT',
    path,
    bounds: 'small',
    requires: 'overview.own',
    find: byCampaign(findCampaign),
    async handle({ found, person }) {
      const at = now()
      await own.markSeen({ person: person.id, campaign: found.id }, at)
      const json: OverviewVisit = { seenAt: at.toISOString() }
      return { status: 200, json }
    },
  }),
]

const selectionRoutes = ({ own, findCampaign, now }: OwnRoutesDeps): readonly Route[] => [
  route({
    method: 'GET',
    path: '/api/campaigns/:campaign/selections',
    bounds: 'small',
    requires: 'overview.own',
    find: byCampaign(findCampaign),
    async handle({ found, person }) {
      const json: SavedSelections = {
        selections: [...(await own.selections({ person: person.id, campaign: found.id }))],
      }
      return { status: 200, json }
    },
  }),
  route({
    method: 'POST',
    path: '/api/campaigns/:campaign/selections',
    bounds: 'small',
    requires: 'overview.own',
    body: SaveSelection,
    find: byCampaign(findCampaign),
    async handle({ found, person, body }) {
      // Whatever centres there are: a selection outlives them.
      const read = readSelection(new URLSearchParams(body.query), () => true)
      if ('wrong' in read) return refuse('bad-request', read.wrong)
      const selection = { name: body.name, query: writeSelection(read.selection).toString() }
      const saved = await own.save({ person: person.id, campaign: found.id }, selection, now())
      return saved === null ? refuse('too-many-selections') : { status: 201, json: saved }
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/campaigns/:campaign/selections/:selection',
    bounds: 'small',
    requires: 'overview.own',
    async find(params: Params) {
      const campaign = campaignIn(findCampaign, params)
      if (isRefusal(campaign)) return campaign
      return { subject: {}, found: { campaign, selection: params['selection'] ?? '' } }
    },
    async handle({ found: { campaign, selection }, person }) {
      await own.remove({ person: person.id, campaign: campaign.id }, selection)
      return { status: 204 }
    },
  }),
]
