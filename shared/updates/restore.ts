/** Restores a letter to a version's content, as an edit like any other. */
import * as Y from 'yjs'
import { fillWhole } from '../fields/layout.ts'
import { restoreRichText, restoreTable } from '../fields/restore.ts'
import type { FieldTable } from '../fields/table.ts'
import { itemFields, lineFields, metaFields, sectionFields } from './fields.ts'
import { updateItems, updateLines, updateMeta, updateOpening, updateSections } from './layout.ts'
import type { UpdateContent } from './updateView.ts'

/**
 * Only differences are written. Items that the version does not know go to the trash; sections and lines that it does not know
 * are removed. Callers wrap it in one transaction, which is then one step for undo.
 */
export function restoreLetter(doc: Y.Doc, content: UpdateContent, now: Date): void {
  restoreTable(updateMeta(doc), metaFields, content.meta)
  restoreRichText(updateOpening(doc), content.opening)
  restoreEntries(updateSections(doc), sectionFields, content.sections)
  restoreEntries(updateLines(doc), lineFields, content.lines)
  const wanted = [...content.items, ...content.trash]
  const known = new Set<string>(wanted.map(({ id }) => id))
  const items = updateItems(doc)
  for (const [id, map] of items) {
    if (known.has(id) || !(map instanceof Y.Map) || typeof map.get('trashedAt') === 'string') continue
    map.set('trashedAt', now.toISOString())
  }
  for (const item of wanted) restoreEntry(items, itemFields, item)
}

interface Entry extends Readonly<Record<string, unknown>> {
  readonly id: string
}

function restoreEntries(entries: Y.Map<unknown>, fields: FieldTable, wanted: readonly Entry[]): void {
  const known = new Set(wanted.map(({ id }) => id))
  for (const id of entries.keys()) if (!known.has(id)) entries.delete(id)
  for (const entry of wanted) restoreEntry(entries, fields, entry)
}

function restoreEntry(entries: Y.Map<unknown>, fields: FieldTable, { id, ...view }: Entry): void {
  const found = entries.get(id)
  if (found instanceof Y.Map) return restoreTable(found as Y.Map<unknown>, fields, view)
  const map = new Y.Map<unknown>()
  entries.set(id, map)
  fillWhole(map, fields, {})
  restoreTable(map, fields, view)
}
