/** Writes what coordinators do with milestones into the audit log. */
import type { Transaction } from 'kysely'
import type { AuditAction } from '../../shared/accounts/audit.ts'
import type { PersonId } from '../../shared/ids.ts'
import type { Tables } from '../store/tables.ts'

export type MilestoneAction = Extract<AuditAction, `milestone.${string}`>

export type MilestoneAudit = (
  trx: Transaction<Tables>,
  by: PersonId,
  action: MilestoneAction,
  detail: Readonly<Record<string, unknown>>,
) => Promise<void>
