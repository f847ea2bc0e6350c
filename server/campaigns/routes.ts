/** Which campaigns there are; for coordinators preparing, opening and closing them. */
import type { Transaction } from 'kysely'
import { z } from 'zod'
import type { Campaign } from '../../shared/campaign.ts'
import { NewCampaign, type CampaignFigures } from '../../shared/campaigns/api.ts'
import type { CampaignId, PersonId } from '../../shared/ids.ts'
import { can } from '../../shared/permissions.ts'
import type { Core } from '../core.ts'
import { byCampaign } from '../http/inCampaign.ts'
import { refuse, type Refusal, type Success } from '../http/result.ts'
import { route, type Route } from '../http/route.ts'
import { TABLE_BOUNDS } from '../store/bounds/tableBounds.ts'
import type { Tables } from '../store/tables.ts'
import { everyoneIn, openingRoutes, type OpeningRoutesDeps } from './openingRoutes.ts'

/** `current`: it becomes the current campaign, or the days decide again. */
const CampaignChange = z.union([
  z.object({ closed: z.boolean() }).strict(),
  z.object({ current: z.boolean() }).strict(),
  z.object({ untranslated: z.boolean() }).strict(),
])
type CampaignChange = z.infer<typeof CampaignChange>

interface CampaignRoutesDeps extends OpeningRoutesDeps, Pick<Core, 'now' | 'notify' | 'campaigns'> {
  /** Writes to the audit log that a campaign was opened or closed, in the transaction that does it. */
  readonly audit: (
    trx: Transaction<Tables>,
    by: PersonId,
    change: { readonly campaign: CampaignId; readonly notified?: number } & CampaignChange,
  ) => Promise<void>
  /** Called after people were notified: their unread count went up. */
  readonly onNotified: (people: readonly PersonId[]) => void
  /** @returns null if there is a campaign of this id already */
  readonly prepare: (asked: NewCampaign, model: Campaign, by: PersonId) => Promise<Campaign | null>
  /** @returns false if somebody wrote in it, or if it is open */
  readonly removeEmpty: (campaign: Campaign, by: PersonId) => Promise<boolean>
  readonly figuresOf: (campaign: CampaignId) => Promise<CampaignFigures['figures'][number]>
}

export function campaignRoutes(deps: CampaignRoutesDeps): readonly Route[] {
  const { campaigns, prepare, figuresOf, removeEmpty } = deps
  return [
    ...openingRoutes(deps),
    route({
      method: 'GET',
      path: '/api/campaigns',
      bounds: 'list',
      requires: 'campaign.read',
      find: async () => ({ subject: {}, found: null }),
      async handle({ person }) {
        const seesPrepared = can(person, 'campaign.read-prepared', {})
        const listed = campaigns.list().filter(({ prepared }) => prepared !== true || seesPrepared)
        return { status: 200, json: { campaigns: listed } }
      },
    }),
    route({
      method: 'GET',
      path: '/api/campaign-figures',
      bounds: 'list',
      requires: 'campaign.run',
      find: async () => ({ subject: {}, found: null }),
      async handle() {
        const json: CampaignFigures = { figures: await Promise.all(campaigns.list().map(({ id }) => figuresOf(id))) }
        return { status: 200, json }
      },
    }),
    route({
      method: 'POST',
      path: '/api/campaigns',
      bounds: 'document',
      requires: 'campaign.run',
      body: NewCampaign,
      find: async () => ({ subject: {}, found: null }),
      async handle({ body, person }) {
        const model = campaigns.find(body.from)
        if (model === null) return refuse('bad-request', 'from: unknown campaign')
        if (campaigns.list().length >= TABLE_BOUNDS.campaign.rows) return refuse('no-room')
        const campaign = await prepare(body, model, person.id)
        return campaign === null ? refuse('campaign-exists') : { status: 201, json: { campaign } }
      },
    }),
    route({
      method: 'PATCH',
      path: '/api/campaigns/:campaign',
      bounds: 'small',
      requires: 'campaign.run',
      body: CampaignChange,
      find: byCampaign((id) => campaigns.find(id)),
      handle: ({ found, body, person }) =>
        'closed' in body
          ? openOrClose(deps, found.id, body, person.id)
          : 'current' in body
            ? makeCurrent(deps, found, body.current, person.id)
            : switchTranslations(deps, found.id, body, person.id),
    }),
    route({
      method: 'DELETE',
      path: '/api/campaigns/:campaign',
      bounds: 'small',
      requires: 'campaign.run',
      find: byCampaign((id) => campaigns.find(id)),
      handle: async ({ found, person }) =>
        (await removeEmpty(found, person.id)) ? { status: 204 } : refuse('campaign-not-empty'),
    }),
  ]
}

async function makeCurrent(
  { campaigns, audit }: CampaignRoutesDeps,
  { id, closed, current }: Campaign,
  isCurrent: boolean,
  by: PersonId,
): Promise<Success | Refusal> {
  if (isCurrent && closed) return refuse('campaign-not-open')
  if (isCurrent !== (current === true))
    await campaigns.setCurrent(isCurrent ? id : null, (trx) => audit(trx, by, { campaign: id, current: isCurrent }))
  return { status: 200, json: { campaign: campaigns.find(id) } }
}

async function switchTranslations(
  { campaigns, audit }: CampaignRoutesDeps,
  campaign: CampaignId,
  change: { readonly untranslated: boolean },
  by: PersonId,
): Promise<Success> {
  await campaigns.setUntranslated(campaign, change.untranslated, (trx) => audit(trx, by, { campaign, ...change }))
  return { status: 200, json: { campaign: campaigns.find(campaign) } }
}

/** The first opening notifies the planners. Closing and opening again notify nobody. */
async function openOrClose(
  { campaigns, audit, plannersIn, notify, onNotified, now }: CampaignRoutesDeps,
  campaign: CampaignId,
  change: { readonly closed: boolean },
  by: PersonId,
): Promise<Success> {
  // Read before the transaction: no other query runs while one is open.
  const planners = everyoneIn(await plannersIn(campaign))
  const notified: PersonId[] = []
  const changed = await campaigns.change(campaign, change, async (trx, isFirstOpening) => {
    const opened = { kind: 'campaign', subject: campaign, by, at: now(), event: campaign } as const
    if (isFirstOpening) notified.push(...(await notify(trx, planners, opened)))
    await audit(trx, by, { campaign, ...change, ...(isFirstOpening ? { notified: notified.length } : {}) })
  })
  if (notified.length > 0) onNotified(notified)
  return { status: 200, json: { campaign: changed } }
}
