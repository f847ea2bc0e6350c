/** The server's part of each kind of document. One entry a kind; see `shared/documents/kinds.ts`. */
import { ownershipInName, type DocumentKind, type DocumentRefs, type Ownership } from '../../shared/documents/kinds.ts'
import type { Place } from '../../shared/comments/thread.ts'
import type { CampaignId, CentreId } from '../../shared/ids.ts'
import type { Localiser } from '../../shared/messages/localiser.ts'
import type { Campaigns } from '../campaigns/campaigns.ts'
import type { Connections } from '../connections/connections.ts'
import { isReleased } from '../../shared/updates/updateState.ts'
import { wordWhen } from '../../shared/milestones/wording.ts'
import type { Issues } from '../updates/issues.ts'
import type { LogEntry } from '../store/updateLog.ts'
import type { Projections } from './projections.ts'
import { PLACE_MESSAGES } from './placeMessages.ts'

export interface ServerKind<Ref> {
  /** @returns null if there is no such document */
  readonly ownership: (ref: Ref) => Ownership | null
  /** The document has a newer committed state, brought by these entries. */
  readonly committed: (ref: Ref, entries: readonly LogEntry[]) => void
  /** A document, or a place in it, as mails name it: `Plan of Denmark, SID 2027`. */
  readonly describe: (ref: Ref, place: Place, localiser: Localiser) => Promise<string>
}

export type ServerKinds = { readonly [K in DocumentKind]: ServerKind<DocumentRefs[K]> }

/** `kinds[ref.kind]`, with the type that belongs to `ref`. */
export const serverKindOf = <K extends DocumentKind>(
  kinds: ServerKinds,
  ref: DocumentRefs[K],
): ServerKind<DocumentRefs[K]> => kinds[ref.kind as K]

interface ServerKindsDeps {
  readonly campaigns: Pick<Campaigns, 'find' | 'findCentre'>
  readonly connections: Pick<Connections, 'find'>
  readonly issues: Pick<Issues, 'find'>
  readonly projections: Projections
}

export function createServerKinds({ campaigns, connections, issues, projections }: ServerKindsDeps): ServerKinds {
  const nameOf = (campaign: CampaignId) => campaigns.find(campaign)?.shortName ?? campaign
  function countryOf(campaign: CampaignId, centre: CentreId, { countryName }: Localiser): string {
    const found = campaigns.findCentre(campaign, centre)
    return found === null ? centre.toUpperCase() : countryName(found.country, found.countryName)
  }

  return {
    plan: {
      ownership: ownershipInName,
      committed: ({ campaign, centre }, entries) => projections.plans.changed({ campaign, centre }, entries),
      async describe({ campaign, centre }, place, localiser) {
        const parts = { country: countryOf(campaign, centre, localiser), campaign: nameOf(campaign) }
        const plan = place.at === 'entry' ? await projections.plans.view({ campaign, centre }) : null
        const activity = plan?.content.activities.find(({ id }) => place.at === 'entry' && id === place.entry)
        const title = activity?.title.trim() ?? ''
        return title === ''
          ? localiser.text(PLACE_MESSAGES.plan, parts)
          : localiser.text(PLACE_MESSAGES.activity, { ...parts, title })
      },
    },
    profile: {
      ownership: ownershipInName,
      committed: ({ campaign, centre }) => projections.profiles.changed({ campaign, centre }),
      async describe({ campaign, centre }, _, localiser) {
        const country = countryOf(campaign, centre, localiser)
        return localiser.text(PLACE_MESSAGES.profile, { country, campaign: nameOf(campaign) })
      },
    },
    assets: {
      ownership: ownershipInName,
      committed: ({ campaign, owner }) => projections.assets.changed({ campaign, owner }),
      async describe({ campaign, owner }, _, localiser) {
        const parts = { campaign: nameOf(campaign) }
        if (owner === 'network') return localiser.text(PLACE_MESSAGES['official-assets'], parts)
        const country = countryOf(campaign, owner, localiser)
        return localiser.text(PLACE_MESSAGES.assets, { ...parts, country })
      },
    },
    connection: {
      ownership({ connection: id }) {
        const connection = connections.find(id)
        if (connection === null) return null
        return { campaign: connection.campaign, centres: connection.sides.map(({ centre }) => centre) }
      },
      committed: ({ connection }) => projections.notes.changed(connection),
      async describe({ connection: id }, _, localiser) {
        const connection = connections.find(id)
        if (connection === null) return localiser.text(PLACE_MESSAGES['unknown-connection'])
        const { campaign, sides } = connection
        const [one, other] = sides.map(({ centre }) => countryOf(campaign, centre, localiser))
        return localiser.text(PLACE_MESSAGES.connection, { one, other, campaign: nameOf(campaign) })
      },
    },
    tasks: {
      ownership: ownershipInName,
      committed: ({ campaign, centre }, entries) => projections.tasks.changed({ campaign, centre }, entries),
      async describe({ campaign, centre }, _, localiser) {
        const country = countryOf(campaign, centre, localiser)
        return localiser.text(PLACE_MESSAGES.tasks, { country, campaign: nameOf(campaign) })
      },
    },
    report: {
      ownership: ownershipInName,
      committed: ({ campaign, owner }) => projections.reports.changed({ campaign, owner }),
      async describe({ campaign, owner }, _, localiser) {
        const parts = { campaign: nameOf(campaign) }
        if (owner === 'network') return localiser.text(PLACE_MESSAGES['network-report'], parts)
        const country = countryOf(campaign, owner, localiser)
        return localiser.text(PLACE_MESSAGES.report, { ...parts, country })
      },
    },
    update: {
      ownership({ update }) {
        const issue = issues.find(update)
        if (issue === null) return null
        return { campaign: issue.campaign, centres: [], isReleased: isReleased(issue.state) }
      },
      committed: ({ update }) => projections.updates.changed(update),
      async describe({ update }, _, localiser) {
        const day = (await projections.updates.view(update))?.content.meta.day ?? null
        if (day === null) return localiser.text(PLACE_MESSAGES['update-without-day'])
        const when = { kind: 'day', day } as const
        return localiser.text(PLACE_MESSAGES.update, { day: wordWhen({ when }, 'long', localiser) })
      },
    },
  }
}
