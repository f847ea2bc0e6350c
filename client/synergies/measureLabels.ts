import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { MeasureKey } from '../../shared/synergies/measures.ts'

export const MEASURE_LABELS: Readonly<Record<MeasureKey, MessageDescriptor>> = {
  topics: msg`The same topics`,
  sharedTopics: msg`How much both say about the same topics`,
  outputs: msg`The same kind of output`,
  specialTopic: msg`A rare topic in common`,
  specialOutput: msg`A rare kind of output in common`,
  words: msg`The same words`,
  aNeeds: msg`The first looks for what the second has`,
  bNeeds: msg`The second looks for what the first has`,
  need: msg`One looks for what the other has`,
  aGets: msg`The second has exactly what the first looks for`,
  bGets: msg`The first has exactly what the second looks for`,
  gets: msg`One has exactly what the other looks for`,
  sameAudience: msg`The same audience`,
  otherAudience: msg`Different audiences`,
  sameFormat: msg`The same format`,
  sameWeek: msg`At the same time`,
  farApart: msg`Weeks apart`,
  partner: msg`A rare partner in common`,
  sameMinority: msg`Both reach the same minority`,
  generic: msg`Nothing special in common`,
  tags: msg`The same themes selected`,
}
