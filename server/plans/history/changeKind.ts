/** The kind of a field's change, for a reader. Pure. */
import type { CHANGE_KINDS } from '../../../shared/plans/networkChanges.ts'
import type { HistoryField } from './activityNote.ts'
import type { FieldNote } from './fieldNote.ts'

type ChangeKind = (typeof CHANGE_KINDS)[number]

const WHEN: ReadonlySet<string> = new Set<HistoryField>(['startsOn', 'endsOn', 'startTime', 'endTime', 'dates'])

export function changeKindOf(field: HistoryField, from: FieldNote | null, to: FieldNote | null): ChangeKind {
  const [before, now] = [valueOf(from), valueOf(to)]
  if (field === 'presence') return now === 'active' ? (before === null ? 'new' : 'restored') : 'removed'
  if (WHEN.has(field)) return 'moved'
  if (field === 'status' && (now === 'confirmed' || now === 'cancelled')) return now
  if (field === 'highLevel' && namesMore(before, now)) return 'guest'
  return isText(from) || isText(to) ? 'text' : 'changed'
}

const valueOf = (note: FieldNote | null): unknown => (note !== null && 'value' in note ? note.value : null)
const isText = (note: FieldNote | null): boolean => note !== null && 'text' in note
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

const namesMore = (before: unknown, now: unknown): boolean => listOf(now).some((role) => !listOf(before).includes(role))
