/** Decides who owns a document, and the access of a person to it. */
import type { CampaignId, CentreId, DocumentName } from '../../shared/ids.ts'
import { parseDocumentName, type DocumentRef, type Ownership } from '../../shared/documents/kinds.ts'
import type { Person } from '../../shared/permissions.ts'
import { decideAccess } from '../sync/access.ts'
import type { AccessDecision } from '../sync/roomSocket.ts'
import type { Campaigns } from '../campaigns/campaigns.ts'
import { maySee } from '../campaigns/hiddenCampaigns.ts'
import { serverKindOf, type ServerKinds } from './serverKinds.ts'

export interface DocumentAccess {
  /** Its owners, and whether its campaign is closed; null if there is no such document. */
  readonly ownershipOf: (ref: DocumentRef) => (Ownership & { readonly closed: boolean }) | null
  readonly accessOf: (person: Person, ref: DocumentRef) => AccessDecision
}

/** @param helpAccess whether coordinators may edit the plan of a centre now */
export function createDocumentAccess(
  campaigns: Pick<Campaigns, 'find' | 'isClosedFor'>,
  kinds: ServerKinds,
  helpAccess: (plan: { readonly campaign: CampaignId; readonly centre: CentreId }) => boolean,
): DocumentAccess {
  function ownershipOf(ref: DocumentRef) {
    const ownership = serverKindOf(kinds, ref).ownership(ref)
    const campaign = ownership === null ? null : campaigns.find(ownership.campaign)
    if (ownership === null || campaign === null) return null
    const [centre = null, other] = ownership.centres
    // A connection is of two centres: it stays closed.
    return { ...ownership, closed: campaigns.isClosedFor(campaign.id, other === undefined ? centre : null) }
  }
  return {
    ownershipOf,
    accessOf(person, ref) {
      const ownership = ownershipOf(ref)
      const campaign = ownership === null ? null : campaigns.find(ownership.campaign)
      if (ownership === null || campaign === null || !maySee(person, campaign))
        return { access: 'none', failure: 'no-such-document' }
      return decideAccess(person, ref, { ...ownership, helpAccess: ref.kind === 'plan' && helpAccess(ref) })
    },
  }
}

/** How an open socket is judged. @param person null if they are gone */
export function accessByName(
  { accessOf }: Pick<DocumentAccess, 'accessOf'>,
  person: Person | null,
  document: DocumentName,
): AccessDecision {
  const ref = parseDocumentName(document)
  if (person === null) return { access: 'none', failure: 'no-session' }
  return ref === null ? { access: 'none', failure: 'no-such-document' } : accessOf(person, ref)
}
