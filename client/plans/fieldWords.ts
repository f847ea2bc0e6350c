/** What the fields of a plan and of its activities are called. */
import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { ActivityKey, ActivityStatus, MetaKey, PlanState, Visibility } from '../../shared/plans/fields.ts'

export type ShownActivityKey = Exclude<ActivityKey, 'order' | 'trashedAt' | 'copiedFrom'>

export const ACTIVITY_WORDS: Readonly<Record<ShownActivityKey, MessageDescriptor>> = {
  title: msg`Title`,
  type: msg`Type`,
  themes: msg`Themes`,
  audiences: msg`For`,
  status: msg`Status`,
  visibility: msg`Visible to`,
  startsOn: msg`First day`,
  endsOn: msg`Last day`,
  startTime: msg`From`,
  endTime: msg`To`,
  timeZone: msg`Time zone`,
  format: msg`Format`,
  places: msg`Places`,
  languages: msg`Languages`,
  channels: msg`Channels`,
  resources: msg`Resources`,
  partners: msg`Partners`,
  highLevel: msg`High-level guests`,
  youthInvolvement: msg`Role of young people`,
  offers: msg`We offer`,
  needs: msg`We need`,
  expectedReach: msg`Expected reach`,
  actualReach: msg`Actual reach`,
  description: msg`Description`,
}

export const META_WORDS: Readonly<Record<MetaKey, MessageDescriptor>> = {
  state: msg`State of the plan`,
  theme: msg`National theme`,
  objectives: msg`Objectives`,
  keyMessages: msg`Key messages`,
  hashtags: msg`Hashtags`,
  contact: msg`Contact`,
}

export const STATUS_WORDS: Readonly<Record<ActivityStatus, MessageDescriptor>> = {
  tentative: msg`Tentative`,
  confirmed: msg`Confirmed`,
  cancelled: msg`Cancelled`,
  done: msg`Done`,
}

export const VISIBILITY_WORDS: Readonly<Record<Visibility, MessageDescriptor>> = {
  network: msg`Network`,
  public: msg`Public`,
}

export const STATE_WORDS: Readonly<Record<PlanState | 'none', MessageDescriptor>> = {
  none: msg`No plan yet`,
  draft: msg`Draft`,
  ready: msg`Ready`,
}
