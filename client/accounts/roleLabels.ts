import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { Role } from '../../shared/permissions.ts'

/** Labels of roles. */
export const ROLE_LABELS: Readonly<Record<Role, MessageDescriptor>> = {
  planner: msg`Planner`,
  reader: msg`Reader`,
  helpdesk: msg`Helpdesk`,
  coordinator: msg`Coordinator`,
}

/** A one-line description of each role. */
export const ROLE_DESCRIPTIONS: Readonly<Record<Role, MessageDescriptor>> = {
  planner: msg`Edits the plan of one centre`,
  reader: msg`Reads every plan`,
  helpdesk: msg`Answers questions from centres`,
  coordinator: msg`Runs campaigns and approves accounts`,
}

/** The work that comes with a role, for people who ask for it. */
export const ROLE_JOINS: Readonly<Record<Role, MessageDescriptor>> = {
  planner: msg`Edit your centre’s plan and public page, read all others`,
  reader: msg`Read every plan; for staff of the European Commission`,
  helpdesk: msg`Answer questions on all plans`,
  coordinator: msg`Run campaigns; for the Insafe Coordination Team`,
}
