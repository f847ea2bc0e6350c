/** The features by which the engine measures a pair. `server/synergies/engine/compare.ts` says what each means. */
import { z } from 'zod'

export const MeasureKey = z.enum([
  'topics',
  'sharedTopics',
  'outputs',
  'specialTopic',
  'specialOutput',
  'words',
  'tags',
  'aNeeds',
  'bNeeds',
  'need',
  'aGets',
  'bGets',
  'gets',
  'sameAudience',
  'otherAudience',
  'sameFormat',
  'sameWeek',
  'farApart',
  'partner',
  'sameMinority',
  'generic',
])
export type MeasureKey = z.infer<typeof MeasureKey>
