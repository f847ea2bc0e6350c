/** Changes in the plans of a campaign, over HTTP. */
import { z } from 'zod'
import { LocalDate } from '../../shared/days.ts'
import type { NetworkCentre } from '../../shared/network.ts'
import { readSelection } from '../../shared/overview/selectionQuery.ts'
import type { NetworkChanges } from '../../shared/plans/networkChanges.ts'
import type { Core } from '../core.ts'
import { byCampaign } from '../http/inCampaign.ts'
import { isRefusal, refuse, type Refusal } from '../http/result.ts'
import { route, type Route } from '../http/route.ts'
import { changesIn, type AskedChanges, type ChangesInDeps } from './changesIn.ts'
import type { ChangePosition } from './history/networkHistory.ts'

type ChangeRoutesDeps = Core & ChangesInDeps

const DEFAULT_ROWS = 200
const MOST_ROWS = 500

export const changeRoutes = (deps: ChangeRoutesDeps): readonly Route[] => [
  route({
    method: 'GET',
    path: '/api/campaigns/:campaign/changes',
    bounds: 'list',
    requires: 'campaign.read',
    find: byCampaign(deps.findCampaign),
    async handle({ found: campaign, query }) {
      const asked = readQuery(query, deps.centresOf(campaign))
      if (isRefusal(asked)) return asked
      const { changes, next } = await changesIn(deps, campaign, asked)
      const json: NetworkChanges = { changes, next: next === null ? null : writePosition(next) }
      return { status: 200, json }
    },
  }),
]

const Since = z.union([LocalDate.transform((day) => `${day}T00:00:00Z`), z.iso.datetime({ offset: true })])
const Limit = z.coerce.number().int().min(1).max(MOST_ROWS)
const Position = z.tuple([z.string(), z.string(), z.string(), z.string()])

const writePosition = (position: ChangePosition): string => Buffer.from(JSON.stringify(position)).toString('base64url')

function readPosition(text: string): ChangePosition | null {
  try {
    return Position.parse(JSON.parse(Buffer.from(text, 'base64url').toString()))
  } catch {
    return null
  }
}

function readQuery(query: URLSearchParams, centres: readonly NetworkCentre[]): AskedChanges | Refusal {
  const ids = new Set<string>(centres.map(({ id }) => id))
  const read = readSelection(query, (centre) => ids.has(centre), ['since', 'limit', 'after'])
  if ('wrong' in read) return refuse('bad-request', read.wrong)
  const since = Since.safeParse(query.get('since'))
  if (!since.success) return refuse('bad-request', 'since: a date such as 2027-01-31, or a moment')
  const limit = Limit.safeParse(query.get('limit') ?? DEFAULT_ROWS)
  if (!limit.success) return refuse('bad-request', `limit: a whole number from 1 to ${MOST_ROWS}`)
  const written = query.get('after')
  const after = written === null ? null : readPosition(written)
  if (written !== null && after === null) return refuse('bad-request', 'after: not the end of a page')
  return { since: new Date(since.data), limit: limit.data, after, selection: read.selection }
}
