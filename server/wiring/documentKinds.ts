/** The server's part of each kind of document. One entry a kind; see `shared/documents/kinds.ts`. */
import { ownershipInName, type DocumentKind, type DocumentRefs, type Ownership } from '../../shared/documents/kinds.ts'
import type { Place } from '../../shared/comments/thread.ts'
import type { CampaignId, CentreId } from '../../shared/ids.ts'
import type { LogEntry } from '../store/updateLog.ts'
import type { Projections } from './projections.ts'
import type { Records } from './records.ts'

export interface ServerKind<Ref> {
  /** @returns null if there is no such document */
  readonly ownership: (ref: Ref) => Ownership | null
  /** The document has a newer committed state, brought by these entries. */
  readonly committed: (ref: Ref, entries: readonly LogEntry[]) => void
  /** A document, or a place in it, as mails call it: `Plan of Denmark, SID 2027`. */
  readonly describe: (ref: Ref, place: Place) => Promise<string>
}

export type ServerKinds = { readonly [K in DocumentKind]: ServerKind<DocumentRefs[K]> }

/** `kinds[ref.kind]`, with the type that belongs to `ref`. */
export const serverKindOf = <K extends DocumentKind>(
  kinds: ServerKinds,
  ref: DocumentRefs[K],
): ServerKind<DocumentRefs[K]> => kinds[ref.kind as K]

export function createDocumentKinds(
  { campaigns, connections }: Pick<Records, 'campaigns' | 'connections'>,
  projections: Projections,
): ServerKinds {
  const nameOf = (campaign: CampaignId) => campaigns.find(campaign)?.shortName ?? campaign
  const countryOf = (campaign: CampaignId, centre: CentreId) =>
    campaigns.findCentre(campaign, centre)?.countryName ?? centre.toUpperCase()

  return {
    plan: {
      ownership: ownershipInName,
      committed: ({ campaign, centre }, entries) => projections.plans.changed({ campaign, centre }, entries),
      async describe({ campaign, centre }, place) {
        const country = countryOf(campaign, centre)
        const plan = place.at === 'entry' ? await projections.plans.view({ campaign, centre }) : null
        const activity = plan?.content.activities.find(({ id }) => place.at === 'entry' && id === place.entry)
        const title = activity?.title.trim() ?? ''
        if (title !== '') return `“${title}” in the plan of ${country}, ${nameOf(campaign)}`
        return `Plan of ${country}, ${nameOf(campaign)}`
      },
    },
    profile: {
      ownership: ownershipInName,
      committed: ({ campaign, centre }) => projections.profiles.changed({ campaign, centre }),
      describe: async ({ campaign, centre }) => `Profile page of ${countryOf(campaign, centre)}, ${nameOf(campaign)}`,
    },
    assets: {
      ownership: ownershipInName,
      committed: ({ campaign, owner }) => projections.assets.changed({ campaign, owner }),
      async describe({ campaign, owner }) {
        if (owner === 'network') return `Official Ally assets, ${nameOf(campaign)}`
        return `Ally assets of ${countryOf(campaign, owner)}, ${nameOf(campaign)}`
      },
    },
    connection: {
      ownership({ connection: id }) {
        const connection = connections.find(id)
        if (connection === null) return null
        return { campaign: connection.campaign, centres: connection.sides.map(({ centre }) => centre) }
      },
      committed: ({ connection }) => projections.notes.changed(connection),
      async describe({ connection: id }) {
        const connection = connections.find(id)
        if (connection === null) return 'Connection'
        const [one, other] = connection.sides.map(({ centre }) => countryOf(connection.campaign, centre))
        return `Connection between ${one} and ${other}, ${nameOf(connection.campaign)}`
      },
    },
  }
}
