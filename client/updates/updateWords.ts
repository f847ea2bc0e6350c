/** The names of what a letter consists of. */
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { MilestonePurpose } from '../../shared/milestones/milestone.ts'
import type { CandidateKind } from '../../shared/updates/candidate.ts'
import type { CheckKind } from '../../shared/updates/checks.ts'
import type { SourceKind } from '../../shared/updates/fields.ts'
import type { UpdateLabel } from '../../shared/updates/labels.ts'
import type { UpdateState } from '../../shared/updates/updateState.ts'

/** How loud a label is: red for tomorrow, amber for what is near, blue for news. */
export const LABEL_TONES: Readonly<Record<UpdateLabel, 'now' | 'soon' | 'news'>> = {
  tomorrow: 'now',
  'final-reminder': 'soon',
  'this-week': 'soon',
  updated: 'news',
  reminder: 'soon',
  new: 'news',
}

export const STATE_NAMES: Readonly<Record<UpdateState, MessageDescriptor>> = {
  draft: msg`Draft`,
  asked: msg`Waits for a second coordinator`,
  released: msg`Released`,
  sent: msg`Sent`,
}

export const PURPOSE_NAMES: Readonly<Record<MilestonePurpose, MessageDescriptor>> = {
  information: msg`Information`,
  participation: msg`Participation`,
  action: msg`Action`,
  dissemination: msg`Dissemination`,
}

export const SOURCE_NAMES: Readonly<Record<SourceKind, MessageDescriptor>> = {
  milestone: msg`Milestone`,
  publication: msg`Public page`,
  asset: msg`Ally files`,
  plan: msg`Plans`,
  activity: msg`Activity`,
  call: msg`Open call`,
  faq: msg`FAQ`,
  campaign: msg`Campaign`,
}

export const CANDIDATE_GROUPS: Readonly<Record<CandidateKind, MessageDescriptor>> = {
  milestones: msg`New, changed and near milestones`,
  'carried-over': msg`Carried over from the last issue`,
  'public-pages': msg`Public pages published`,
  files: msg`Ally files`,
  plans: msg`Plans that are ready`,
  activities: msg`Activities with guests, or open to others`,
  calls: msg`Open calls: centres look for…`,
  answers: msg`New answers of the FAQ`,
  campaigns: msg`Campaigns opened`,
}

export const CHECK_NAMES: Readonly<Record<CheckKind, MessageDescriptor>> = {
  'source-gone': msg`Its source is gone`,
  'source-changed': msg`Its source changed`,
  'no-heading': msg`No heading`,
  'no-section': msg`No section`,
  'no-purpose': msg`No purpose`,
  'dead-link': msg`The link does not answer`,
  over: msg`It is over on the day of the letter`,
  'not-tomorrow': msg`TOMORROW, but its day is another one`,
  'relative-day': msg`A word that is read on another day`,
  'wrong-weekday': msg`Another weekday than the date has`,
  'same-heading': msg`The same heading twice`,
  address: msg`An address that may be a person’s`,
}
