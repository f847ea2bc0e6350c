/** What changed in the plans of a campaign, over HTTP. */
import { z } from 'zod'
import { LocalDate, type Campaign } from '../../shared/campaign.ts'
import type { CampaignId, CentreId } from '../../shared/ids.ts'
import type { NetworkCentre } from '../../shared/network.ts'
import type { NetworkChanges } from '../../shared/plans/networkChanges.ts'
import { byCampaign } from '../http/inCampaign.ts'
import { isRefusal, refuse, type Refusal } from '../http/result.ts'
import { route, type Route } from '../http/route.ts'
import { asHistoryValue } from './history/asHistoryValue.ts'
import { changeKindOf } from './history/changeKind.ts'
import type { ChangePosition, NetworkHistory } from './history/networkHistory.ts'

interface ChangeRoutesDeps {
  readonly networkHistory: NetworkHistory
  readonly findCampaign: (id: string) => Campaign | null
  readonly centresOf: (campaign: Campaign) => readonly NetworkCentre[]
  /** Brings what is on record up to what is committed. */
  readonly upToDate: (campaign: CampaignId) => Promise<unknown>
}

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
      await deps.upToDate(campaign.id)
      const page = await deps.networkHistory(campaign.id, asked)
      const json: NetworkChanges = {
        changes: page.changes.map((change) => ({
          ...change,
          kind: changeKindOf(change.field, change.from, change.to),
          from: asHistoryValue(change.from),
          to: asHistoryValue(change.to),
        })),
        next: page.next === null ? null : writePosition(page.next),
      }
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

interface Asked {
  readonly since: Date
  readonly centre: CentreId | null
  readonly limit: number
  readonly after: ChangePosition | null
}

const NAMES: ReadonlySet<string> = new Set(['since', 'centre', 'limit', 'after'])

function readQuery(query: URLSearchParams, centres: readonly NetworkCentre[]): Asked | Refusal {
  for (const name of query.keys()) if (!NAMES.has(name)) return refuse('bad-request', `${name.slice(0, 100)}: unknown`)
  const since = Since.safeParse(query.get('since'))
  if (!since.success) return refuse('bad-request', 'since: a date such as 2027-01-31, or a moment')
  const limit = Limit.safeParse(query.get('limit') ?? DEFAULT_ROWS)
  if (!limit.success) return refuse('bad-request', `limit: a whole number from 1 to ${MOST_ROWS}`)
  const written = query.get('after')
  const after = written === null ? null : readPosition(written)
  if (written !== null && after === null) return refuse('bad-request', 'after: not the end of a page')
  const named = query.get('centre')
  const centre = centres.find(({ id }) => id === named)?.id ?? null
  if (named !== null && centre === null) return refuse('no-such-centre')
  return { since: new Date(since.data), centre, limit: limit.data, after }
}
