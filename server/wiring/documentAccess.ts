/** Decides who owns a document, and the access of a person to it. */
import type { DocumentRef, Ownership } from '../../shared/documents/kinds.ts'
import type { Person } from '../../shared/permissions.ts'
import { decideAccess } from '../sync/access.ts'
import type { AccessDecision } from '../sync/roomSocket.ts'
import { serverKindOf, type ServerKinds } from './documentKinds.ts'
import type { Records } from './records.ts'

export interface DocumentAccess {
  /** Its owners, and whether its campaign is closed; null if there is no such document. */
  readonly ownershipOf: (ref: DocumentRef) => (Ownership & { readonly closed: boolean }) | null
  readonly accessOf: (person: Person, ref: DocumentRef) => AccessDecision
  /** Whether a centre lets coordinators edit. Nobody can grant that yet. */
  readonly helpAccess: () => boolean
}

export function createDocumentAccess({ campaigns }: Pick<Records, 'campaigns'>, kinds: ServerKinds): DocumentAccess {
  const helpAccess = () => false
  function ownershipOf(ref: DocumentRef) {
    const ownership = serverKindOf(kinds, ref).ownership(ref)
    const campaign = ownership === null ? null : campaigns.find(ownership.campaign)
    return ownership === null || campaign === null ? null : { ...ownership, closed: campaign.closed }
  }
  return {
    ownershipOf,
    helpAccess,
    accessOf(person, ref) {
      const ownership = ownershipOf(ref)
      if (ownership === null) return { access: 'none', failure: 'no-such-document' }
      return decideAccess(person, ref, { ...ownership, helpAccess: helpAccess() })
    },
  }
}
