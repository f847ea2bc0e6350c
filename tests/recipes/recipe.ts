/** A recipe of docs/changing.md: the edits of each step, so that a test can follow it and leave a step out. */
import type { Edit } from '../faults/fault.ts'

export interface Recipe {
  /** As the heading in docs/changing.md names it. */
  readonly name: string
  /** One step a file. */
  readonly steps: readonly (readonly Edit[])[]
  /** Steps, by their place, that the type checker does not miss: a rule of `tests/architecture` does. */
  readonly missedByRules?: readonly number[]
}

/** A step that writes a new file. */
export const newFile = (file: string, text: string): readonly Edit[] => [{ file, find: '', plant: text }]

/** A step with one edit: puts `text` before `find`. */
export const before = (file: string, find: string, text: string): readonly Edit[] => [
  { file, find, plant: `${text}${find}` },
]
