/** What readers would miss, in words. */
import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { ActivityGap, PlanGap } from '../../shared/plans/missing.ts'

/** As a filter says it of the activities that it leaves. */
export const GAP_LABELS: Readonly<Record<ActivityGap | 'any', MessageDescriptor>> = {
  any: msg`Incomplete`,
  title: msg`Without a title`,
  day: msg`Without a day`,
  backwards: msg`End before they begin`,
  'far-from-day': msg`Far from the day`,
  theme: msg`Without a theme`,
  audience: msg`Without an audience`,
  place: msg`Confirmed, but where?`,
  link: msg`With an unchecked link`,
  description: msg`Without a description`,
}

/** As something to do. */
export const PLAN_GAP_LABELS: Readonly<Record<PlanGap, MessageDescriptor>> = {
  objectives: msg`Say what this year’s plan is to achieve`,
  contact: msg`Name a contact for other centres`,
  state: msg`Mark the plan as ready when others can rely on it`,
}
