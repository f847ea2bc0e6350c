import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { AuditAction } from '../../../shared/accounts/audit.ts'

/** What entries of the audit log are called on screen. */
export const AUDIT_LABELS: Readonly<Record<AuditAction, MessageDescriptor>> = {
  'account.create': msg`Account created`,
  'account.change': msg`Account changed`,
  'account.end': msg`Access ended`,
  'account.invite': msg`Invitation sent`,
  'account.erase': msg`Person erased`,
  'account.merge': msg`Accounts merged`,
  'account.strands': msg`Strands of a planner changed`,
  'identity.link': msg`Way to sign in added`,
  'session.start': msg`Signed in`,
  'session.fail': msg`Sign-in failed`,
  'join.ask': msg`Asked to join`,
  'join.withdraw': msg`Request withdrawn`,
  'join.approve': msg`Request approved`,
  'join.refuse': msg`Request refused`,
  'join.ask-back': msg`Question about a request`,
  'join.move': msg`Request moved`,
  'help-access.grant': msg`Help access granted`,
  'help-access.end': msg`Help access ended`,
  'help-access.edit': msg`Plan edited under help access`,
  'campaign.change': msg`Campaign opened or closed`,
  'campaign.create': msg`Campaign prepared`,
  'milestone.create': msg`Milestone added`,
  'milestone.change': msg`Milestone changed`,
  'milestone.delete': msg`Milestone deleted`,
  'milestone.remind': msg`Reminder of a milestone sent`,
  'audit.export': msg`Audit log exported`,
  'plan.export': msg`Plan exported`,
  'selection.export': msg`Activities exported`,
  'briefing.create': msg`Briefing frozen`,
  'briefing.delete': msg`Briefing deleted`,
  'server.restore': msg`Backup restored`,
}
