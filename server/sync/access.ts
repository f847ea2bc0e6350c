/** What a person may do with a document: the table of rights, read for sockets. */
import type { CentreId, DocumentRef } from '../../shared/ids.ts'
import { can, type Visitor } from '../../shared/permissions.ts'
import type { ReadReason } from '../../shared/wire.ts'
import type { AccessDecision } from './roomSocket.ts'

/** What the rights depend on besides person and document. */
export interface AccessContext {
  readonly closed: boolean
  /** Whether the centre has granted coordinators help access at this moment. */
  readonly helpAccess: boolean
  /** Whose a connection is; of other documents the name says it. */
  readonly between: readonly CentreId[]
}

export function decideAccess(visitor: Visitor, ref: DocumentRef, circumstances: AccessContext): AccessDecision {
  if (visitor === null) return { access: 'none', failure: 'no-session' }
  if (!mayRead(visitor, ref, circumstances)) return { access: 'none', failure: 'not-allowed' }
  if (mayWrite(visitor, ref, circumstances)) return { access: 'write', reason: null }
  const wouldWrite = mayWrite(visitor, ref, { ...circumstances, closed: false })
  const reason: ReadReason = wouldWrite ? 'campaign-closed' : visitor.role === 'planner' ? 'other-centre' : 'role'
  return { access: 'read', reason }
}

function mayRead(visitor: Visitor, ref: DocumentRef, { between }: AccessContext): boolean {
  switch (ref.kind) {
    case 'plan':
      return can(visitor, 'plan.read', { centre: ref.centre })
    case 'profile':
      return can(visitor, 'profile.read', { centre: ref.centre })
    case 'assets':
      return can(visitor, 'assets.read', { public: false })
    case 'connection':
      return can(visitor, 'connection.read', { centres: between })
  }
}

function mayWrite(visitor: Visitor, ref: DocumentRef, { closed, helpAccess, between }: AccessContext): boolean {
  switch (ref.kind) {
    case 'plan':
      return can(visitor, 'plan.edit', { centre: ref.centre, closed, helpAccess })
    case 'profile':
      return can(visitor, 'profile.edit', { centre: ref.centre, closed })
    case 'assets':
      return can(visitor, 'assets.edit', { owner: ref.owner, closed })
    case 'connection':
      return can(visitor, 'connection.edit', { centres: between, closed })
  }
}
