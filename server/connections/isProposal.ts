/** Tells connections on which two centres have agreed from those that only they know of (SPEC S33). */
import { parseDocumentName } from '../../shared/documents/kinds.ts'
import type { DocumentName } from '../../shared/ids.ts'
import type { Connections } from './connections.ts'

export function isProposal(connections: Pick<Connections, 'find'>, document: DocumentName): boolean {
  const ref = parseDocumentName(document)
  if (ref?.kind !== 'connection') return false
  const status = connections.find(ref.connection)?.status
  return status !== 'agreed' && status !== 'done'
}
