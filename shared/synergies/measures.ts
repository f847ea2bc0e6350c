/** The features that the engine measures a pair by. `server/synergies/engine/compare.ts` explains each. */
import { z } from 'zod'

export const MeasureKey = z.enum([
  'subject',
  'subjectMass',
  'sharedTopics',
  'topicShare',
  'otherTopics',
  'words',
  'specialOutput',
  'tags',
  'aNeeds',
  'bNeeds',
  'need',
  'aGets',
  'bGets',
  'gets',
  'getsOnSubject',
  'sameAudience',
  'audienceOnSubject',
  'otherAudience',
  'sameFormat',
  'sameWeek',
  'farApart',
  'partner',
  'sameMinority',
  'oneIsOpen',
  'bothAreOpen',
  'unclear',
  'otherPurpose',
])
export type MeasureKey = z.infer<typeof MeasureKey>
