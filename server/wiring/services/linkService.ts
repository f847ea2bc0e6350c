/** The check of links with what it needs of other features: documents, people, mails and the bell. */
import type { Logger } from 'pino'
import type { Campaign } from '../../../shared/campaign.ts'
import type { Clock } from '../../../shared/clock.ts'
import { documentHref, documentName, ownershipInName, parseDocumentName } from '../../../shared/documents/kinds.ts'
import type { AssetOwner, DocumentName, PersonId } from '../../../shared/ids.ts'
import type { LinkBellItem } from '../../../shared/links/bell.ts'
import type { Translator } from '../../../shared/messages/translator.ts'
import type { Person } from '../../../shared/permissions.ts'
import type { HelpAccess } from '../../accounts/helpAccess.ts'
import type { Bus } from '../../bus/bus.ts'
import type { Route } from '../../http/route.ts'
import { BROKEN_MESSAGES } from '../../links/brokenMessages.ts'
import { createFollowLink } from '../../links/followLink.ts'
import { createHostPaces } from '../../links/hostPaces.ts'
import { startLinkChecker, type LinkChecker } from '../../links/linkChecker.ts'
import { createLinkIndex, type LinkIndex, type LinkPlace } from '../../links/linkIndex.ts'
import { bellOfLinks, unreadLinksFor } from '../../links/linkNews.ts'
import { linkRoutes } from '../../links/linkRoutes.ts'
import { linksInAssets, linksInPlan, linksInProfile, type FoundLink } from '../../links/linksIn.ts'
import type { AllowedServices } from '../../../shared/links/allowedServices.ts'
import { createResolveHost, type ResolveHost } from '../../links/resolveHost.ts'
import type { UnreadThread } from '../../mail/unreadThreads.ts'
import { atAllNodes } from '../../bus/limitsOverNodes.ts'
import { createLimits } from '../../pacing/limits.ts'
import type { Database } from '../../store/database.ts'
import type { BackgroundWork } from '../../store/leases/leasedWork.ts'
import { serverKindOf, type ServerKinds } from '../documentKinds.ts'
import type { Projections } from '../projections.ts'
import type { Records } from '../records.ts'

export interface LinkSetup {
  readonly enabled: boolean
  /** Services that may be connected to though they are not public. */
  readonly allowed: AllowedServices
  /** For tests: in place of the name servers. */
  readonly resolve?: ResolveHost
}

interface LinkServiceDeps {
  readonly db: Database
  readonly work: BackgroundWork
  readonly bus: Bus
  readonly clock: Clock
  readonly logger: Logger
  readonly setup: LinkSetup
  readonly records: Records
  readonly projections: Projections
  readonly helpAccess: Pick<HelpAccess, 'lasts'>
  readonly home: string
  readonly now: () => Date
}

export interface LinkService {
  readonly index: LinkIndex
  readonly checker: LinkChecker
  readonly bellOf: (person: Person) => Promise<LinkBellItem[]>
  readonly routes: readonly Route[]
}

export function openLinkService(deps: LinkServiceDeps): LinkService {
  const { db, bus, setup, records, now, logger } = deps
  const { campaigns, linkChecks: checks, notifications } = records
  const index = createLinkIndex({ documents: () => openDocuments(records), read: (name) => linksOf(deps, name) })
  const checker = startLinkChecker({
    db,
    work: deps.work('links'),
    clock: deps.clock,
    now,
    enabled: setup.enabled,
    checks,
    index,
    paces: createHostPaces(),
    follow: createFollowLink({
      resolve: setup.resolve ?? createResolveHost(),
      allowed: setup.allowed,
      userAgent: `SID-workspace-link-check (+${deps.home})`,
    }),
    ownersOf: (place) => ownersOf(records, place),
    notify: records.notify,
    onNotified: (people) => bus.publish({ kind: 'bell-changed', people }),
    onChanged(documents) {
      for (const campaign of new Set(documents.flatMap((document) => campaignOf(document) ?? [])))
        bus.publish({ kind: 'links-changed', campaign })
    },
    onFailure: (error) => logger.warn({ err: error }, 'a link could not be checked'),
  })
  return {
    index,
    checker,
    bellOf: (person) => bellOfLinks(person, { notifications }),
    routes: linkRoutes({
      enabled: setup.enabled,
      index,
      checks,
      checker,
      limits: createLimits(now, atAllNodes(bus, 'link-check')),
      findCampaign: (id) => campaigns.find(id),
      findCentre: ({ id }: Campaign, centre) => campaigns.findCentre(id, centre),
      helpAccess: (plan) => deps.helpAccess.lasts(plan),
      campaignOf,
      async onSeen(person, document) {
        if (await notifications.markRead(person, 'link', [document]))
          bus.publish({ kind: 'bell-changed', people: [person] })
      },
    }),
  }
}

function campaignOf(document: DocumentName) {
  const ref = parseDocumentName(document)
  return ref === null ? null : (ownershipInName(ref)?.campaign ?? null)
}

/** Nobody mends anything in a campaign that is closed. */
function openDocuments({ campaigns }: Records): readonly DocumentName[] {
  const open = campaigns.list().filter(({ closed }) => !closed)
  return open.flatMap(({ id: campaign }) => {
    const centres = campaigns.centresOf(campaign).map(({ id }) => id)
    const owners: readonly AssetOwner[] = ['network', ...centres]
    return [
      ...owners.map((owner) => documentName({ kind: 'assets', campaign, owner })),
      ...centres.flatMap((centre) => [
        documentName({ kind: 'plan', campaign, centre }),
        documentName({ kind: 'profile', campaign, centre }),
      ]),
    ]
  })
}

async function linksOf({ projections }: LinkServiceDeps, name: DocumentName): Promise<readonly FoundLink[]> {
  const ref = parseDocumentName(name)
  switch (ref?.kind) {
    case 'assets':
      return linksInAssets((await projections.assets.view(ref))?.content ?? { assets: [] })
    case 'plan': {
      const plan = await projections.plans.view(ref)
      return plan === null ? [] : linksInPlan(plan.content)
    }
    case 'profile': {
      const profile = await projections.profiles.view(ref)
      return profile === null ? [] : linksInProfile(profile.content)
    }
    case 'connection':
    case undefined:
      return []
  }
}

/** The activity's owner while they still plan for the centre, else its planners; coordinators for the network's files. */
async function ownersOf({ people }: Records, { document, owner }: LinkPlace): Promise<readonly PersonId[]> {
  const ref = parseDocumentName(document)
  const [centre] = (ref === null ? null : ownershipInName(ref))?.centres ?? []
  if (centre === undefined) {
    const all = await people.list()
    return all.filter(({ role, standing }) => role === 'coordinator' && standing === 'approved').map(({ id }) => id)
  }
  const planners = (await people.plannersOf([centre])).get(centre) ?? []
  return owner !== null && planners.includes(owner) ? [owner] : planners
}

interface MailedDeps {
  readonly records: Pick<Records, 'notifications'>
  readonly kinds: ServerKinds
  readonly translator: Translator
}

/** Links that do not work, as entries of a mail. */
export async function mailedLinks(
  person: Person,
  { records, kinds, translator }: MailedDeps,
): Promise<readonly UnreadThread[]> {
  const unread = await unreadLinksFor(person, { notifications: records.notifications })
  return Promise.all(
    unread.map(async ({ document, ref, campaign, notes }) => ({
      path: documentHref(document, campaign),
      question: null,
      where: await serverKindOf(kinds, ref).describe(ref, { at: 'document' }, translator),
      items: notes.map(({ id, at, url, why }) => ({
        notification: id,
        kind: 'broken-link' as const,
        at: new Date(at),
        isQuestion: false,
        by: translator.text(BROKEN_MESSAGES[why]),
        text: url,
      })),
    })),
  )
}
