/** Labels of a plan's fields, and of the values of its short scales. */
import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { ActivityStatus, MetaKey, PlanState, Visibility } from '../../shared/plans/fields.ts'

export const META_LABELS: Readonly<Record<MetaKey, MessageDescriptor>> = {
  state: msg`State of the plan`,
  theme: msg`National theme`,
  objectives: msg`Objectives`,
  keyMessages: msg`Key messages`,
  hashtags: msg`Hashtags`,
  contact: msg`Contact`,
}

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
