/**
 * Compares an activity with its record and derives its history: the fields that changed, with old and new values. Pure.
 * Changes of one field within a *burst* of editing are one row, from the value before the burst to the current one.
 */
import { z } from 'zod'
import { PersonId } from '../../../shared/ids.ts'
import { activityFields, isShown, type ActivityKey, type ShownActivityKey } from '../../../shared/plans/fields.ts'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import { excerptsOf } from './excerpts.ts'
import { FieldNote, isSameNote, noteOfField } from './fieldNote.ts'

/** A burst ends when the field is left alone for this long. */
const BURST_GAP_MS = 10 * 60_000
/** However busy a field is, its history has a row for each such time. */
const LONGEST_BURST_MS = 2 * 60 * 60_000

/** Whether an activity is in its plan, in the trash, or was taken out of the document altogether. */
const Presence = z.enum(['active', 'trashed', 'gone'])
type Presence = z.infer<typeof Presence>

/** A field of an activity, or the presence of the activity itself. */
export type HistoryField = ShownActivityKey | 'presence'
const HISTORY_FIELDS = new Set<string>(['presence', ...Object.keys(activityFields)])
export const HistoryField = z.string().refine((name): name is HistoryField => HISTORY_FIELDS.has(name))

const Burst = z.object({
  from: z.iso.datetime(),
  until: z.iso.datetime(),
  old: FieldNote.nullable(),
  people: z.array(PersonId),
})

/** The record of an activity. `bursts` are those that may go on. */
export const ActivityNote = z.object({
  presence: Presence,
  fields: z.record(z.string(), FieldNote),
  bursts: z.record(z.string(), Burst),
})
export type ActivityNote = z.infer<typeof ActivityNote>

export interface HistoryRow {
  readonly field: HistoryField
  /** When its burst began: with the activity and the field the key of the row. */
  readonly from: string
  readonly until: string
  /** Null for no value. Differing texts are both excerpts. */
  readonly old: FieldNote | null
  readonly new: FieldNote | null
  readonly people: readonly PersonId[]
}

/** A change of an activity, and its possible authors. */
export interface ActivityChange {
  /** Null if the activity is no longer in the document. */
  readonly activity: ActivityView | null
  readonly people: ReadonlySet<PersonId>
  readonly at: Date
}

const SHOWN = (Object.keys(activityFields) as ActivityKey[]).filter(isShown)

/**
 * @param before null for an activity that is new
 * @returns the new record, and the rows of history to write; a row with equal `old` and `new` is to be removed: within
 * its burst the field came back to its old value
 */
export function noteChange(
  before: ActivityNote | null,
  { activity, people, at }: ActivityChange,
): { readonly note: ActivityNote; readonly rows: readonly HistoryRow[] } {
  const fields = fieldsOf(activity)
  const presence = presenceOf(activity)
  const changed: readonly (readonly [HistoryField, FieldNote | null, FieldNote | null])[] = [
    ['presence', before === null ? null : { value: before.presence }, { value: presence }],
    // The first values of a new activity are not changes.
    ...(before === null || activity === null
      ? []
      : SHOWN.map((key) => [key, before.fields[key] ?? null, fields[key] ?? null] as const)),
  ]
  const bursts = openBursts(before, at)
  const rows = changed.flatMap(([field, old, now]): HistoryRow[] => {
    if (isSameNote(old, now)) return []
    // The history shows each coming, going and coming back: somebody who saw the activity before wants to know where it
    // is.
    const known = field === 'presence' ? undefined : bursts[field]
    const going = known ?? { from: at.toISOString(), old, people: [] }
    const burst = { ...going, until: at.toISOString(), people: [...new Set([...going.people, ...people])] }
    if (field !== 'presence') bursts[field] = burst
    return [{ field, from: burst.from, until: burst.until, people: burst.people, ...shownOf(burst.old, now) }]
  })
  return { note: { presence, fields: activity === null ? (before?.fields ?? {}) : fields, bursts }, rows }
}

/** The note of an activity that was on record without its values, as older releases wrote it. */
export const noteWithoutHistory = (activity: ActivityView): ActivityNote => ({
  presence: presenceOf(activity),
  fields: fieldsOf(activity),
  bursts: {},
})

export const isUndone = ({ old, new: now }: HistoryRow): boolean => isSameNote(old, now)

function presenceOf(activity: ActivityView | null): Presence {
  if (activity === null) return 'gone'
  return activity.trashedAt === null ? 'active' : 'trashed'
}

function fieldsOf(activity: ActivityView | null): Record<string, FieldNote> {
  if (activity === null) return {}
  const notes = SHOWN.flatMap((key) => {
    const note = noteOfField(activity, key)
    return note === null ? [] : [[key, note] as const]
  })
  return Object.fromEntries(notes)
}

function openBursts(before: ActivityNote | null, at: Date): ActivityNote['bursts'] {
  const isOpen = ({ from, until }: z.infer<typeof Burst>): boolean =>
    at.getTime() - Date.parse(until) <= BURST_GAP_MS && at.getTime() - Date.parse(from) <= LONGEST_BURST_MS
  return Object.fromEntries(Object.entries(before?.bursts ?? {}).filter(([, burst]) => isOpen(burst)))
}

/** The parts in which two texts differ. */
function shownOf(old: FieldNote | null, now: FieldNote | null): { old: FieldNote | null; new: FieldNote | null } {
  const [before, after] = [textIn(old), textIn(now)]
  if (before === null || after === null) return { old, new: now }
  const [shownBefore, shownAfter] = excerptsOf(before, after)
  return { old: withText(old, shownBefore), new: withText(now, shownAfter) }
}

/** @returns null for a value other than text; no value is an empty text */
function textIn(note: FieldNote | null): string | null {
  if (note === null) return ''
  return 'text' in note ? note.text : null
}

const withText = (note: FieldNote | null, text: string): FieldNote | null => (note === null ? null : { ...note, text })
