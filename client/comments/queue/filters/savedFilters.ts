/** Filters of the queue that a person has saved in this browser. */
import { z } from 'zod'
import { QueueFilter } from '../../../../shared/comments/api.ts'
import type { PersonId } from '../../../../shared/ids.ts'
import { memoryOf } from '../../../ui/memory.ts'

const SavedFilter = z.object({
  name: z.string(),
  // Filters that older releases saved lack the newer ones.
  choice: QueueFilter.omit({ after: true }).extend({ snoozed: z.boolean().catch(false) }),
})
export type SavedFilter = z.infer<typeof SavedFilter>

const memory = memoryOf('localStorage')
const keyOf = (person: PersonId): string => `sid-queue-filters/${person}`

export function readSavedFilters(person: PersonId): readonly SavedFilter[] {
  try {
    return z.array(SavedFilter).parse(JSON.parse(memory.get(keyOf(person)) ?? '[]'))
  } catch {
    return []
  }
}

export const saveFilters = (person: PersonId, filters: readonly SavedFilter[]): void =>
  memory.set(keyOf(person), JSON.stringify(filters))
