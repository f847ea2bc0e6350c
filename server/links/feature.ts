/** Links to outside: the index, the checks, and the notifications. */
import { documentName, ownershipInName, parseDocumentName } from '../../shared/documents/kinds.ts'
import type { AssetOwner, DocumentName, PersonId } from '../../shared/ids.ts'
import { linksInLetter } from '../../shared/updates/linksInLetter.ts'
import { isReleased } from '../../shared/updates/updateState.ts'
import type { LinkBellItem } from '../../shared/links/bell.ts'
import { atAllNodes } from '../bus/limitsOverNodes.ts'
import { readersOf } from '../campaigns/hiddenCampaigns.ts'
import type { Core } from '../core.ts'
import type { Feature } from '../feature.ts'
import type { News } from '../notifications/news.ts'
import { createLimits } from '../pacing/limits.ts'
import { createFollowLink } from './followLink.ts'
import { createHostPaces } from './hostPaces.ts'
import { startLinkChecker } from './linkChecker.ts'
import { createLinkChecks } from './linkChecks.ts'
import { createLinkIndex, type LinkPlace } from './linkIndex.ts'
import { bellOfLinks, mailedLinks } from './linkNews.ts'
import { linkRoutes } from './linkRoutes.ts'
import { linksInAssets, linksInPlan, linksInProfile, type FoundLink } from '../../shared/links/linksIn.ts'
import { createResolveHost } from './resolveHost.ts'

export function openLinks(core: Core) {
  const { db, bus, now, clock, notifications } = core
  const { enabled, allowed, resolve } = core.setup.links
  const checks = createLinkChecks(db)
  const index = createLinkIndex({ documents: () => openDocuments(core), read: (name) => linksOf(core, name) })
  const checker = startLinkChecker({
    db,
    clock,
    now,
    enabled,
    checks,
    index,
    notify: core.notify,
    work: core.work('links'),
    paces: createHostPaces(),
    follow: createFollowLink({
      resolve: resolve ?? createResolveHost(),
      allowed,
      userAgent: `SID-workspace-link-check (+${core.home})`,
    }),
    ownersOf: (place) => ownersOf(core, place),
    onNotified: (people) => core.bellChanged(people),
    onChanged(documents) {
      for (const campaign of new Set(documents.flatMap((document) => campaignOf(document) ?? [])))
        bus.publish({ kind: 'links-changed', campaign })
    },
    onFailure: core.warn('a link could not be checked'),
  })
  return {
    checker,
    /** The addresses in a document that do not answer. */
    async brokenIn(document: DocumentName): Promise<readonly string[]> {
      const found = await checks.healthOf(index.urlsIn((name) => name === document))
      return found.flatMap(({ url, health }) => (health.kind === 'broken' ? [url] : []))
    },
    news: {
      bell: (person) => bellOfLinks(person, core),
      mail: (person, localiser) => mailedLinks(person, localiser, core),
    } satisfies News<LinkBellItem>,
    ...({
      routes: linkRoutes({
        ...core,
        enabled,
        index,
        checks,
        checker,
        limits: createLimits(now, atAllNodes(bus, 'link-check')),
        campaignOf,
        async onSeen(person, document) {
          if (await notifications.markRead(person, 'link', [document])) core.bellChanged([person])
        },
      }),
      onCommitted: (document) => index.changed(document),
      onMessage(message) {
        if (message.kind !== 'links-changed') return
        const { campaign } = message
        core.live.publish({ topic: 'links', campaign }, readersOf(core.findCampaign(campaign), 'campaign.read'))
      },
      close: () => checker.close(),
    } satisfies Feature),
  }
}

function campaignOf(document: DocumentName) {
  const ref = parseDocumentName(document)
  return ref === null ? null : (ownershipInName(ref)?.campaign ?? null)
}

/** Nobody mends anything in a campaign that is closed. */
function openDocuments({ campaigns, issues }: Pick<Core, 'campaigns' | 'issues'>): readonly DocumentName[] {
  const open = campaigns.list().filter(({ closed }) => !closed)
  const ofCampaigns = open.flatMap(({ id: campaign }) => {
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
  const letters = issues.list().filter(({ state }) => !isReleased(state))
  return [...ofCampaigns, ...letters.map(({ id }) => documentName({ kind: 'update', update: id }))]
}

async function linksOf({ home, projections }: Core, name: DocumentName): Promise<readonly FoundLink[]> {
  const ref = parseDocumentName(name)
  switch (ref?.kind) {
    case 'assets':
      return linksInAssets((await projections.assets.view(ref))?.content ?? { assets: [] })
    case 'plan': {
      const plan = await projections.plans.view(ref)
      return plan === null ? [] : linksInPlan(plan.content)
    }
    case 'update': {
      const letter = await projections.updates.view(ref.update)
      // Pages of the workspace are behind the sign-in.
      return letter === null ? [] : linksInLetter(letter.content).filter(({ url }) => !url.startsWith(home))
    }
    case 'profile': {
      const profile = await projections.profiles.view(ref)
      return profile === null ? [] : linksInProfile(profile.content)
    }
    case 'connection':
    // Evidence stands in the plan.
    case 'report':
    // Links in tasks are nobody's but their centre's.
    case 'tasks':
    case undefined:
      return []
  }
}

/** The activity's owner while they still plan for the centre, else its planners; coordinators for the network's files. */
async function ownersOf({ people }: Core, { document, owner }: LinkPlace): Promise<readonly PersonId[]> {
  const ref = parseDocumentName(document)
  const [centre] = (ref === null ? null : ownershipInName(ref))?.centres ?? []
  if (centre === undefined) {
    const all = await people.list()
    return all.filter(({ role, standing }) => role === 'coordinator' && standing === 'approved').map(({ id }) => id)
  }
  const planners = (await people.plannersOf([centre])).get(centre) ?? []
  return owner !== null && planners.includes(owner) ? [owner] : planners
}
