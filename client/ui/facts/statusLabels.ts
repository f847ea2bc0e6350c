/** The labels of the states of plans. */
import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { PlanState } from '../../../shared/plans/fields.ts'

export const STATE_LABELS: Readonly<Record<PlanState | 'none', MessageDescriptor>> = {
  none: msg`No plan yet`,
  draft: msg`Draft`,
  ready: msg`Ready`,
}
