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
