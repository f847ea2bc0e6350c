import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { MeasureKey } from '../../shared/synergies/measures.ts'

export const MEASURE_LABELS: Readonly<Record<MeasureKey, MessageDescriptor>> = {
  subject: msg`The same subject`,
  closeness: msg`Close in meaning`,
  subjectMass: msg`How much both say about the same subject`,
  sharedTopics: msg`How much both say about the same topics`,
  topicShare: msg`How much of what is said is said by both`,
  otherTopics: msg`Other topics`,
  words: msg`The same rare words`,
  aNeeds: msg`The first looks for what the second has`,
  bNeeds: msg`The second looks for what the first has`,
  need: msg`One looks for what the other has`,
  metNeed: msg`One names the very thing that the other looks for`,
  sameAudience: msg`The same audience`,
  otherAudience: msg`Different audiences`,
  sameWeek: msg`At the same time`,
  farApart: msg`Weeks apart`,
  partner: msg`A rare partner in common`,
  oneIsOpen: msg`One says what it offers or looks for`,
  bothAreOpen: msg`Both say what they offer or look for`,
  unclear: msg`Too short to be sure of the same subject`,
  sameMinority: msg`Both reach the same minority`,
}
