/** The features that the engine measures a pair by. `server/synergies/engine/compare.ts` explains each. */
import { z } from 'zod'

export const MeasureKey = z.enum([
  'subject',
  'closeness',
  'subjectMass',
  'sharedTopics',
  'topicShare',
  'otherTopics',
  'words',
  'aNeeds',
  'bNeeds',
  'need',
  'metNeed',
  'sameAudience',
  'otherAudience',
  'sameWeek',
  'farApart',
  'partner',
  'sameMinority',
  'oneIsOpen',
  'bothAreOpen',
  'unclear',
])
export type MeasureKey = z.infer<typeof MeasureKey>
