/** Labels of gaps in a plan, and their fields. */
import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { ActivityGap, PlanGap } from '../../shared/plans/missing.ts'

/** As a filter says it of the activities that it leaves. */
export const GAP_LABELS: Readonly<Record<ActivityGap | 'any', MessageDescriptor>> = {
  any: msg`Incomplete`,
  title: msg`Without a title`,
  gloss: msg`Without an English line`,
  day: msg`Without a day`,
  backwards: msg`End before start`,
  'far-from-day': msg`Far from Safer Internet Day`,
  theme: msg`Without a theme`,
  audience: msg`Without an audience`,
  place: msg`Confirmed without a place`,
  link: msg`Unchecked link`,
  description: msg`Without a description`,
  outcome: msg`To report`,
}

/** The field that fills each gap. */
export const GAP_FIELDS: Readonly<Record<ActivityGap, string>> = {
  title: 'title',
  gloss: 'gloss',
  day: 'startsOn',
  backwards: 'endsOn',
  'far-from-day': 'startsOn',
  theme: 'themes',
  audience: 'audiences',
  place: 'places',
  link: 'linkUnchecked',
  description: 'description',
  outcome: 'outcome',
}

/** As something to do. */
export const PLAN_GAP_LABELS: Readonly<Record<PlanGap, MessageDescriptor>> = {
  objectives: msg`Add this year’s objectives`,
  contact: msg`Add a contact for other centres`,
  state: msg`Mark the plan as ready when others can rely on it`,
}
