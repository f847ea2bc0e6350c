/** The document at which a thread stands, and what the rights to its threads depend on. */
import type { CampaignId, CentreId, DocumentName } from '../../shared/ids.ts'

export interface ThreadedDocument {
  readonly name: DocumentName
  readonly campaign: CampaignId
  readonly closed: boolean
  /** Whose it is: one centre, both of a connection, none for the network's own asset links. */
  readonly centres: readonly CentreId[]
  /** What two centres say to each other is not for the network. */
  readonly isConnection: boolean
}

/** @returns null for a malformed name, and for a document that does not exist */
export type FindDocument = (name: string) => Promise<ThreadedDocument | null>
