/** A *draft* is the content of an activity's cells: some of its fields, with their values. */
import * as Y from 'yjs'
import { restoreTable } from '../../../shared/fields/restore.ts'
import type { FirstValues } from '../../../shared/fields/layout.ts'
import { randomId, type ActivityId, type PersonId } from '../../../shared/ids.ts'
import type { CellKey, CellValue } from '../../../shared/plans/cells/codec.ts'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import { activityFields } from '../../../shared/plans/fields.ts'
import { activityDescription, activityMap, addActivity } from '../../../shared/plans/layout.ts'
import { writeRichText } from '../../../shared/richtext/write.ts'

export type Draft = { readonly [K in CellKey]?: CellValue<K> } & { readonly owner?: PersonId | null }

/**
 * Writes a draft into an activity, writing only differences: a shared text changes only where it differs, so that
 * concurrent typing stays. Run inside a transaction.
 */
export function writeDraft(doc: Y.Doc, id: ActivityId, draft: Draft): void {
  const map = activityMap(doc, id)
  if (map === null) return
  for (const [key, value] of Object.entries(draft)) {
    const field = activityFields[key as keyof Draft]
    restoreTable(map, { [key]: field }, { [key]: field.kind === 'list' ? withIds(value) : value })
  }
}

/** Whether an activity says something else than the draft. */
export const differs = (activity: ActivityView | null, draft: Draft): boolean =>
  Object.entries(draft).some(([key, value]) => written(activity?.[key as keyof Draft]) !== written(value))

/** The same text for the same value: entries of lists without their ids, sets in one order. */
function written(value: unknown): string {
  if (!Array.isArray(value)) return JSON.stringify(value) ?? ''
  const entries = value.map((entry: unknown) =>
    typeof entry === 'object' ? JSON.stringify({ ...entry, id: undefined }) : String(entry),
  )
  return entries.every((entry) => entry.startsWith('{')) ? entries.join() : entries.toSorted().join()
}

const withIds = (entries: unknown): readonly unknown[] =>
  (entries as readonly object[]).map((entry) => ({ id: randomId(), ...entry }))

/** Adds an activity that has what the draft says. Run inside a transaction. */
export function addDraft(doc: Y.Doc, { description, ...draft }: Draft, order: string): ActivityId {
  const id = addActivity(doc, { ...draft, order } as FirstValues<typeof activityFields>)
  const map = activityMap(doc, id)
  if (map !== null && description !== undefined) writeRichText(activityDescription(map), description)
  return id
}
