import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { MeasureKey } from '../../shared/synergies/measures.ts'

export const MEASURE_LABELS: Readonly<Record<MeasureKey, MessageDescriptor>> = {
  subject: msg`The same subject`,
  subjectMass: msg`How much both say about the same subject`,
  sharedTopics: msg`How much both say about the same topics`,
  topicShare: msg`How much of what is said is said by both`,
  otherTopics: msg`Other topics`,
  words: msg`The same rare words`,
  specialOutput: msg`A rare kind of output in common`,
  aNeeds: msg`The first looks for what the second has`,
  bNeeds: msg`The second looks for what the first has`,
  need: msg`One looks for what the other has`,
  aGets: msg`The second has exactly what the first looks for`,
  bGets: msg`The first has exactly what the second looks for`,
  gets: msg`One has exactly what the other looks for`,
  getsOnSubject: msg`And on the topic that is looked for`,
  sameAudience: msg`The same audience`,
  otherAudience: msg`Different audiences`,
  audienceOnSubject: msg`The same subject for the same audience`,
  sameFormat: msg`The same format`,
  sameWeek: msg`At the same time`,
  farApart: msg`Weeks apart`,
  partner: msg`A rare partner in common`,
  oneIsOpen: msg`One says what it offers or looks for`,
  bothAreOpen: msg`Both say what they offer or look for`,
  unclear: msg`Too short to be sure of the same subject`,
  sameMinority: msg`Both reach the same minority`,
  otherPurpose: msg`Done for another purpose`,
  tags: msg`The same themes selected`,
}
