/** The state of links over HTTP, and checking one again, for people who may edit a document with it. */
import type { Campaign } from '../../shared/campaign.ts'
import { documentName, parseDocumentName, type DocumentRef } from '../../shared/documents/kinds.ts'
import { AssetOwner, type CentreId, type DocumentName, type PersonId } from '../../shared/ids.ts'
import { CheckLink, SeenLinks, type CheckedLink, type LinkList } from '../../shared/links/linkHealth.ts'
import type { Core } from '../core.ts'
import { byCampaign, campaignIn } from '../http/inCampaign.ts'
import { isRefusal, refuse } from '../http/result.ts'
import { route, type Params, type Route } from '../http/route.ts'
import type { Limits } from '../pacing/limits.ts'
import type { LinkChecker } from './linkChecker.ts'
import type { LinkChecks } from './linkChecks.ts'
import type { LinkIndex } from './linkIndex.ts'

interface LinkRoutesDeps extends Pick<Core, 'findCampaign' | 'findCentre' | 'helpAccess'> {
  readonly enabled: boolean
  readonly index: Pick<LinkIndex, 'urlsIn' | 'readNow'>
  readonly checks: Pick<LinkChecks, 'healthOf'>
  readonly checker: Pick<LinkChecker, 'checkNow'>
  readonly limits: Limits
  readonly campaignOf: (document: DocumentName) => string | null
  /** Called after a person looked at the links of a document: their unread count went down. */
  readonly onSeen: (person: PersonId, document: DocumentName) => Promise<void>
}

const MINUTE_MS = 60_000
/** Each check may occupy other people's servers for half a minute. */
const MAX_CHECKS = { withinMs: 10 * MINUTE_MS, max: 30 }
/** Checking a link twice in a moment yields nothing new, and bothers its server. */
const MAX_CHECKS_OF_LINK = { withinMs: MINUTE_MS, max: 3 }

export const linkRoutes = (deps: LinkRoutesDeps): readonly Route[] => [
  listRoute(deps),
  checkRoute(deps, {
    kind: 'plan',
    requires: 'plan.edit',
    refOf: ({ id: campaign }, centre) => ({ kind: 'plan', campaign, centre }),
  }),
  checkRoute(deps, {
    kind: 'profile',
    requires: 'profile.edit',
    refOf: ({ id: campaign }, centre) => ({ kind: 'profile', campaign, centre }),
  }),
  assetsCheckRoute(deps),
  readRoute(deps),
]

const listRoute = ({ enabled, index, checks, findCampaign, campaignOf }: LinkRoutesDeps): Route =>
  route({
    method: 'GET',
    path: '/api/campaigns/:campaign/links',
    bounds: 'list',
    requires: 'campaign.read',
    find: byCampaign(findCampaign),
    async handle({ found: { id } }) {
      const links = await checks.healthOf(index.urlsIn((document) => campaignOf(document) === id))
      const json: LinkList = { enabled, links: [...links] }
      return { status: 200, json }
    },
  })

interface OfCentre {
  readonly kind: 'plan' | 'profile'
  readonly requires: 'plan.edit' | 'profile.edit'
  readonly refOf: (campaign: Campaign, centre: CentreId) => DocumentRef
}

const checkRoute = (deps: LinkRoutesDeps, { kind, requires, refOf }: OfCentre): Route =>
  route({
    method: 'POST',
    path: `/api/campaigns/:campaign/links/${kind}/:centre/check`,
    bounds: 'link',
    requires,
    async find(params: Params) {
      const campaign = campaignIn(deps.findCampaign, params)
      if (isRefusal(campaign)) return campaign
      const centre = deps.findCentre(campaign, params['centre'] ?? '')?.id
      if (centre === undefined) return refuse('no-such-centre')
      const helpAccess = deps.helpAccess.lasts({ campaign: campaign.id, centre })
      return { subject: { centre, closed: campaign.closed, helpAccess }, found: refOf(campaign, centre) }
    },
    body: CheckLink,
    handle: ({ person, found, body }) => check(deps, person.id, found, body.url),
  })

const assetsCheckRoute = (deps: LinkRoutesDeps): Route =>
  route({
    method: 'POST',
    path: '/api/campaigns/:campaign/links/assets/:owner/check',
    bounds: 'link',
    requires: 'assets.edit',
    async find(params: Params) {
      const campaign = campaignIn(deps.findCampaign, params)
      if (isRefusal(campaign)) return campaign
      const owner = AssetOwner.safeParse(params['owner'])
      const isKnown = owner.success && (owner.data === 'network' || deps.findCentre(campaign, owner.data) !== null)
      if (!isKnown) return refuse('no-such-centre')
      const found: DocumentRef = { kind: 'assets', campaign: campaign.id, owner: owner.data }
      return { subject: { owner: owner.data, closed: campaign.closed }, found }
    },
    body: CheckLink,
    handle: ({ person, found, body }) => check(deps, person.id, found, body.url),
  })

const readRoute = ({ findCampaign, onSeen }: LinkRoutesDeps): Route =>
  route({
    method: 'POST',
    path: '/api/campaigns/:campaign/links/read',
    bounds: 'small',
    requires: 'bell.read',
    find: byCampaign(findCampaign),
    body: SeenLinks,
    async handle({ person, body }) {
      const ref = parseDocumentName(body.document)
      if (ref === null) return refuse('no-such-document')
      await onSeen(person.id, documentName(ref))
      return { status: 204 }
    },
  })

/** Only links in the document are fetched: nobody can make the server fetch anything else. */
async function check(deps: LinkRoutesDeps, person: PersonId, ref: DocumentRef, url: string) {
  if (!deps.enabled) return refuse('links-unchecked')
  const document = documentName(ref)
  const links = await deps.index.readNow(document)
  if (!links.some((link) => link.url === url)) return refuse('link-not-there')
  const isTaken = deps.limits.take([
    { name: `person ${person}`, ...MAX_CHECKS },
    { name: `link ${url}`, ...MAX_CHECKS_OF_LINK },
  ])
  if (!isTaken) return refuse('too-many-checks')
  const health = await deps.checker.checkNow(url)
  await deps.onSeen(person, document)
  const json: CheckedLink = { url, health }
  return { status: 200 as const, json }
}
