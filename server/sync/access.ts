/** What a person may do with a document: the table of rights, read for sockets. */
import type { DocumentRef } from '../../shared/ids.ts'
import { can, type Visitor } from '../../shared/permissions.ts'
import type { ReadReason } from '../../shared/wire.ts'
import type { Verdict } from './session.ts'

/** What the rights depend on besides person and document. */
export interface Circumstances {
  readonly closed: boolean
  /** Whether the centre has granted coordinators help access at this moment. */
  readonly helpAccess: boolean
}

export function judgeAccess(visitor: Visitor, ref: DocumentRef, circumstances: Circumstances): Verdict {
  if (visitor === null) return { access: 'none', failure: 'no-session' }
  if (!mayRead(visitor, ref)) return { access: 'none', failure: 'not-allowed' }
  if (mayWrite(visitor, ref, circumstances)) return { access: 'write', reason: null }
  const wouldWrite = mayWrite(visitor, ref, { ...circumstances, closed: false })
  const reason: ReadReason = wouldWrite ? 'campaign-closed' : visitor.role === 'planner' ? 'other-centre' : 'role'
  return { access: 'read', reason }
}

function mayRead(visitor: Visitor, ref: DocumentRef): boolean {
  switch (ref.kind) {
    case 'plan':
      return can(visitor, 'plan.read', { centre: ref.centre })
    case 'profile':
      return can(visitor, 'profile.read', { centre: ref.centre })
    case 'assets':
      return can(visitor, 'assets.read', { public: false })
  }
}

function mayWrite(visitor: Visitor, ref: DocumentRef, { closed, helpAccess }: Circumstances): boolean {
  switch (ref.kind) {
    case 'plan':
      return can(visitor, 'plan.edit', { centre: ref.centre, closed, helpAccess })
    case 'profile':
      return can(visitor, 'profile.edit', { centre: ref.centre, closed })
    case 'assets':
      return can(visitor, 'assets.edit', { owner: ref.owner, closed })
  }
}
