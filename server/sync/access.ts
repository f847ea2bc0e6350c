/** Decides the access of a person to a document: the table of rights, applied to sockets. */
import {
  isSecret,
  mayEditDocument,
  mayReadDocument,
  type AccessContext,
  type DocumentRef,
} from '../../shared/documents/kinds.ts'
import type { Visitor } from '../../shared/permissions.ts'
import type { ReadReason } from '../../shared/wire.ts'
import type { AccessDecision, GrantedAccess } from './roomSocket.ts'

export function decideAccess(visitor: Visitor, ref: DocumentRef, context: AccessContext): AccessDecision {
  if (visitor === null) return { access: 'none', failure: 'no-session' }
  if (!mayReadDocument(visitor, ref, context))
    return { access: 'none', failure: isSecret(ref.kind) ? 'no-such-document' : 'not-allowed' }
  if (mayEditDocument(visitor, ref, context)) return { access: 'write', reason: null }
  if (context.isReleased === true) return { access: 'read', reason: 'released' }
  const wouldEdit = mayEditDocument(visitor, ref, { ...context, closed: false })
  const reason: ReadReason = wouldEdit ? 'campaign-closed' : visitor.role === 'planner' ? 'other-centre' : 'role'
  return { access: 'read', reason }
}

/**
 * A document into which a newer release wrote opens for reading only. Its additions are unknown here, and an editor
 * deletes everything that its schema does not know.
 */
export function withinLayout<D extends AccessDecision>(
  decision: D,
  documentLayout: number,
  ownLayout: number,
): D | GrantedAccess {
  if (decision.access !== 'write' || documentLayout <= ownLayout) return decision
  return { access: 'read', reason: 'newer-release' }
}
