/** The audit log, as coordinators read it. */
import { z } from 'zod'
import { PersonId } from '../ids.ts'

export const AuditAction = z.enum([
  'account.create',
  'account.change',
  'account.end',
  'account.invite',
  'account.erase',
  'account.merge',
  'account.strands',
  'identity.link',
  'session.start',
  'session.fail',
  'join.ask',
  'join.withdraw',
  'join.approve',
  'join.refuse',
  'join.ask-back',
  'join.move',
  'help-access.grant',
  'help-access.end',
  'help-access.edit',
  'campaign.change',
  'campaign.create',
  'campaign.delete',
  'milestone.create',
  'milestone.change',
  'milestone.delete',
  'milestone.remind',
  'milestone.confirm',
  'milestone.unconfirm',
  'audit.export',
  'plan.export',
  'selection.export',
  'task.export',
  'update.export',
  'feed.create',
  'feed.revoke',
  'briefing.create',
  'briefing.delete',
  'profile.submit',
  'profile.withdraw',
  'profile.publish',
  'profile.return',
  'profile.unpublish',
  'profile.correct-help',
  'report.submit',
  'report.withdraw',
  'report.accept',
  'report.return',
  'report.reopen',
  'report.form',
  'report.export',
  'report.freeze',
  'report.delete-frozen',
  'report.publish',
  'report.unpublish',
  'update.create',
  'update.ask',
  'update.return',
  'update.release',
  'update.recall',
  'update.send',
  'update.stop',
  'update.continue',
  'update.note',
  'thread.hide',
  'thread.show',
  'helpline.change',
  'helpline.confirm',
  'inquiry.mark',
  'inquiry.unmark',
  'inquiry.delete',
  'wording.correct',
  'wording.publish',
  'wording.decline',
  'wording.restore',
  'wording.official',
  'server.restore',
])
export type AuditAction = z.infer<typeof AuditAction>

export const AuditEntry = z.object({
  number: z.int(),
  at: z.iso.datetime(),
  /** Null for somebody without an account, or the server. */
  by: PersonId.nullable(),
  concerns: PersonId.nullable(),
  /** An action of an older or newer release is shown as it is. */
  action: z.string(),
  /** JSON. */
  detail: z.string(),
})
export type AuditEntry = z.infer<typeof AuditEntry>

/** `GET /api/audit`, the newest entry first. */
export const AuditPage = z.object({
  entries: z.array(AuditEntry),
  /** Names are looked up when the log is read: it holds ids alone. */
  names: z.record(z.string(), z.string()),
  /** The words of reminders likewise, by the `message` of a detail, unless erased. */
  words: z.record(z.string(), z.string()).default({}),
  /** The titles of milestones likewise, by id, unless they are deleted. */
  milestones: z.record(z.string(), z.string()).default({}),
  /** For `after`: the next older page; null at the end. */
  next: z.string().nullable(),
})
export type AuditPage = z.infer<typeof AuditPage>

export const AUDIT_PAGE_ROWS = 100
