import type { HistoryValue } from '../../../shared/plans/api.ts'
import type { FieldNote } from './fieldNote.ts'

/** A note as people read it: without its digests, which are for comparing. */
export function asHistoryValue(note: FieldNote | null): HistoryValue | null {
  if (note === null) return null
  if ('text' in note) return { text: note.text }
  return 'value' in note ? note : { long: true }
}
