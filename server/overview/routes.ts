/** The overview over HTTP: the activities of all plans of a campaign, as a list and in numbers. */
import type { Campaign } from '../../shared/campaign.ts'
import type { CampaignId } from '../../shared/ids.ts'
import { DEFAULT_ROWS, MOST_ROWS } from '../../shared/overview/api.ts'
import { BY_DATE, readSort, writeSort, type Sort } from '../../shared/overview/filters.ts'
import { writeSelection, type ReadSelection } from '../../shared/overview/selectionQuery.ts'
import type { Core } from '../core.ts'
import { byCampaign } from '../http/inCampaign.ts'
import { identityOf } from '../http/kept/identityOf.ts'
import { keptRoute } from '../http/kept/keptRoute.ts'
import { isRefusal, refuse, type Refusal } from '../http/result.ts'
import type { Route } from '../http/route.ts'
import { calendarDays, coverageOf, type CoverageDeps } from './coverage.ts'
import { readCursor } from './listPage.ts'
import { readAsked, readAskedSort } from './readAsked.ts'

export interface OverviewRoutesDeps extends CoverageDeps, Pick<Core, 'findCampaign' | 'kept'> {
  /**
   * Brings the table of plans up to the last commit. @returns a stamp that changes whenever a plan of the campaign does
   */
  readonly upToDate: (campaign: CampaignId) => Promise<number>
}

export const overviewRoutes = (deps: OverviewRoutesDeps): readonly Route[] => [listRoute(deps), coverageRoute(deps)]

/** All that an answer depends on, beside its query. */
async function stateOf({ upToDate, centresOf }: OverviewRoutesDeps, campaign: Campaign) {
  return {
    rights: 'all-allowed' as const,
    campaign: campaign.id,
    plans: await upToDate(campaign.id),
    campaignState: identityOf(campaign),
    centres: identityOf(centresOf(campaign)),
  }
}

function listRoute(deps: OverviewRoutesDeps): Route {
  return keptRoute(deps.kept, {
    path: '/api/campaigns/:campaign/activities',
    bounds: 'list',
    requires: 'campaign.read',
    find: byCampaign(deps.findCampaign),
    async keyOf({ found: campaign, query }) {
      const asked = readListQuery(deps, campaign, query)
      if (isRefusal(asked)) return asked
      const { sort, limit, after } = asked
      const selection = writeSelection(asked.selection).toString()
      return { ...(await stateOf(deps, campaign)), selection, sort: writeSort(sort), limit, after }
    },
    async make({ campaign: id, selection, sort, limit, after }) {
      const campaign = deps.findCampaign(id)
      const read = campaign === null ? refuse('no-such-campaign') : readAsked(deps, campaign, selection)
      if (isRefusal(read)) return read
      const question = { selection: read.selection, sort: readSort(sort) ?? BY_DATE, limit, after }
      const answer = await deps.overview.ask(id, { about: 'list', ...question })
      return { encoded: withUnknown(answer, read) }
    },
  })
}

function coverageRoute(deps: OverviewRoutesDeps): Route {
  return keptRoute(deps.kept, {
    path: '/api/campaigns/:campaign/coverage',
    bounds: 'list',
    requires: 'campaign.read',
    find: byCampaign(deps.findCampaign),
    async keyOf({ found: campaign, query }) {
      const read = readAsked(deps, campaign, query)
      if (isRefusal(read)) return read
      return { ...(await stateOf(deps, campaign)), selection: writeSelection(read.selection).toString() }
    },
    async make({ campaign: id, selection }) {
      const campaign = deps.findCampaign(id)
      if (campaign === null) return refuse('no-such-campaign')
      const read = readAsked(deps, campaign, selection)
      return isRefusal(read) ? read : { json: await coverageOf(deps, campaign, read, calendarDays(campaign)) }
    },
  })
}

function readListQuery(
  deps: OverviewRoutesDeps,
  campaign: Campaign,
  query: URLSearchParams,
): (ReadSelection & { readonly sort: Sort; readonly limit: number; readonly after: string | null }) | Refusal {
  const read = readAsked(deps, campaign, query, ['sort', 'limit', 'after'])
  if (isRefusal(read)) return read
  const sort = readAskedSort(query)
  if (isRefusal(sort)) return sort
  const limit = Number(query.get('limit') ?? DEFAULT_ROWS)
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST_ROWS)
    return refuse('bad-request', `limit: a whole number from 1 to ${MOST_ROWS}`)
  const after = query.get('after')
  if (after !== null && readCursor(after) === null) return refuse('bad-request', 'after: not the end of a page')
  return { ...read, sort, limit, after }
}

/** Adds the unknown values, without decoding the answer. */
function withUnknown(encoded: Buffer<ArrayBuffer>, { unknown }: ReadSelection): Buffer<ArrayBuffer> {
  const end = Buffer.from(`,"unknown":${JSON.stringify(unknown)}}`)
  return Buffer.concat([encoded.subarray(0, -1), end])
}
