import type { Thread } from '../../shared/comments/thread.ts'
import { parseDocumentName } from '../../shared/documents/kinds.ts'
import type { CampaignId } from '../../shared/ids.ts'

/** The campaign of the document that a thread is about. @returns null for a connection, and for a document of no campaign */
export function campaignOf({ document }: Pick<Thread, 'document'>): CampaignId | null {
  const ref = parseDocumentName(document)
  return ref === null || ref.kind === 'connection' || !('campaign' in ref) ? null : ref.campaign
}
