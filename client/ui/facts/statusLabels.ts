/** Labels of the short scales that lists of plans and of activities show. */
import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { ActivityStatus, PlanState, Visibility } from '../../../shared/plans/fields.ts'

export const STATUS_LABELS: Readonly<Record<ActivityStatus, MessageDescriptor>> = {
  tentative: msg`Tentative`,
  confirmed: msg`Confirmed`,
  cancelled: msg`Cancelled`,
  done: msg`Done`,
}

export const VISIBILITY_LABELS: Readonly<Record<Visibility, MessageDescriptor>> = {
  network: msg`Network`,
  public: msg`Public`,
}

export const STATE_LABELS: Readonly<Record<PlanState | 'none', MessageDescriptor>> = {
  none: msg`No plan yet`,
  draft: msg`Draft`,
  ready: msg`Ready`,
}
