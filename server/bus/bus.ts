/** The *bus* carries messages between the parts of a server, wherever they run. */
import type { JoinRequestId } from '../../shared/accounts/joinRequest.ts'
import type { ThreadId } from '../../shared/comments/thread.ts'
import type { AssetOwner, CampaignId, CentreId, ConnectionId, DocumentName, PersonId } from '../../shared/ids.ts'

export type BusMessage =
  /** Someone's role or memberships changed: the access of each of their open sockets is decided again. */
  | { readonly kind: 'person-changed'; readonly person: PersonId }
  /** A session was ended: its sockets are closed. */
  | { readonly kind: 'session-ended'; readonly tokenHash: string }
  /** A campaign was closed, reopened or moved: every open socket on its documents is judged again. */
  | { readonly kind: 'campaign-changed'; readonly campaign: CampaignId }
  /** Coordinators may edit a plan, or may no more. */
  | { readonly kind: 'help-access-changed'; readonly campaign: CampaignId; readonly centre: CentreId }
  /** A connection was proposed, or its status or turn changed. */
  | { readonly kind: 'connection-changed'; readonly campaign: CampaignId; readonly connection: ConnectionId }
  /** A milestone of a campaign was written, changed or deleted. */
  | { readonly kind: 'milestones-changed'; readonly campaign: CampaignId }
  /** A profile page was submitted, decided on, published or taken back. */
  | { readonly kind: 'publication-changed'; readonly campaign: CampaignId; readonly centre: CentreId }
  /** The messages of the public to a centre are other than they were. */
  | { readonly kind: 'inquiries-changed'; readonly campaign: CampaignId; readonly centre: CentreId }
  /** The picture of a file of this owner was uploaded or removed. */
  | { readonly kind: 'thumbnails-changed'; readonly campaign: CampaignId; readonly owner: AssetOwner }
  /** Something else than before was found at links of a campaign's documents. */
  | { readonly kind: 'links-changed'; readonly campaign: CampaignId }
  /** Something was written in a thread, or done with it. */
  | { readonly kind: 'thread-changed'; readonly thread: ThreadId }
  /** An internal note of a thread was written or changed. */
  | { readonly kind: 'thread-note-changed'; readonly thread: ThreadId }
  /** Words that were commented are elsewhere in their document, gone or back. */
  | { readonly kind: 'anchors-changed'; readonly document: DocumentName }
  /** A join request was made, changed or decided. */
  | { readonly kind: 'join-changed'; readonly request: JoinRequestId }
  /** The bell of these people has something new, or less. */
  | { readonly kind: 'bell-changed'; readonly people: readonly PersonId[] }

/** Delivery is at once and in order within a process. A subscriber must not throw. */
export interface Bus {
  publish(message: BusMessage): void
  /** @returns a function that ends the subscription */
  subscribe(listener: (message: BusMessage) => void): () => void
}

/** The bus of a server that runs alone. */
export function createLocalBus(): Bus {
  const listeners = new Set<(message: BusMessage) => void>()
  return {
    publish(message) {
      for (const listener of listeners) listener(message)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
