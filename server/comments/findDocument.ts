/** The document of a thread, and the facts that decide the rights to its threads. */
import type { ThreadAudience } from '../../shared/documents/threadAudience.ts'
import type { CampaignId, CentreId, DocumentName } from '../../shared/ids.ts'

export interface ThreadedDocument {
  readonly name: DocumentName
  readonly campaign: CampaignId
  readonly closed: boolean
  /** Its centres: one, both of a connection, none for the network's own asset links. */
  readonly centres: readonly CentreId[]
  /** The audiences that a thread in it can have; the first is the widest. */
  readonly audiences: readonly ThreadAudience[]
  /** Whether people who may not read it learn of it. */
  readonly isSecret: boolean
}

/** @returns null for a malformed name, and for a document that does not exist */
export type FindDocument = (name: string) => Promise<ThreadedDocument | null>
