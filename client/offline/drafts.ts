/**
 * A *draft* is text that a person has not sent yet. It is cached in this browser through reloads and crashes, until
 * it is sent, discarded, or the person signs out.
 */
import type { PersonId } from '../../shared/ids.ts'
import { memoryOf } from '../ui/memory.ts'

const memory = memoryOf('localStorage')
const prefixOf = (person: PersonId): string => `sid-draft/${person}/`

export const saveDraft = (person: PersonId, key: string, draft: unknown): void =>
  memory.set(prefixOf(person) + key, JSON.stringify(draft))

/** @returns null if there is none, or none that can be read */
export function findDraft(person: PersonId, key: string): unknown {
  try {
    return JSON.parse(memory.get(prefixOf(person) + key) ?? 'null') as unknown
  } catch {
    return null
  }
}

export const deleteDraft = (person: PersonId, key: string): void => memory.delete(prefixOf(person) + key)

/** The names of this person's unsent drafts here. */
export const draftsOf = (person: PersonId): readonly string[] =>
  memory.keys().flatMap((key) => (key.startsWith(prefixOf(person)) ? [key.slice(prefixOf(person).length)] : []))

/** Whether this person began to write something here and has not sent it. */
export const hasDrafts = (person: PersonId): boolean => draftsOf(person).length > 0

/** Removes all that this person began to write here. */
export function clearDrafts(person: PersonId): void {
  for (const name of draftsOf(person)) deleteDraft(person, name)
}
