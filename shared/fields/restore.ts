/** Writes an earlier view of fields into a current map, writing only differences, so that it can be undone. */
import { updateYFragment } from '@tiptap/y-tiptap'
import { Node } from '@tiptap/pm/model'
import * as Y from 'yjs'
import type { RichText } from '../richtext/json.ts'
import { richTextSchema } from '../richtext/schema.ts'
import { viewRichText } from '../richtext/view.ts'
import { changeAtCaret } from '../text/change.ts'
import { fillWhole, nestedMap, nestedRichText, nestedText } from './layout.ts'
import type { Field, FieldTable } from './table.ts'
import { viewField } from './view.ts'

/** @param view the result of `viewTable` for the same fields at another time */
export function restoreTable(map: Y.Map<unknown>, fields: FieldTable, view: Readonly<Record<string, unknown>>): void {
  for (const [key, field] of Object.entries(fields)) restoreField(map, key, field, view[key])
}

function restoreField(map: Y.Map<unknown>, key: string, field: Field, wanted: unknown): void {
  const now = viewField(map.get(key), field, key, [])
  if (JSON.stringify(now) === JSON.stringify(wanted)) return
  switch (field.kind) {
    case 'text':
      restoreText(nestedText(map, key), String(wanted))
      return
    case 'choice':
      if (wanted === null || wanted === undefined) map.delete(key)
      else map.set(key, wanted)
      return
    case 'set': {
      const set = nestedMap(map, key)
      const members = new Set(wanted as readonly string[])
      for (const member of set.keys()) if (!members.has(member)) set.delete(member)
      for (const member of members) if (set.get(member) !== true) set.set(member, true)
      return
    }
    case 'list':
      restoreList(nestedMap(map, key), field.entry, wanted as readonly ({ id: string } & Record<string, unknown>)[])
      return
    case 'rich':
      restoreRichText(nestedRichText(map, key), wanted as RichText)
  }
}

/** Entries of today that were not there then go; those that went come back with their own id. */
function restoreList(
  list: Y.Map<unknown>,
  fields: FieldTable,
  wanted: readonly ({ id: string } & Record<string, unknown>)[],
): void {
  const ids = new Set(wanted.map(({ id }) => id))
  for (const id of list.keys()) if (!ids.has(id)) list.delete(id)
  for (const { id, ...view } of wanted) {
    const entry = list.get(id)
    if (entry instanceof Y.Map) restoreTable(entry, fields, view)
    else fillWhole(nestedMap(list, id), fields, view)
  }
}

/** Replaces only the differing middle, so that carets and comments outside of it stay. */
function restoreText(text: Y.Text, wanted: string): void {
  const change = changeAtCaret(text.toString(), wanted, null)
  if (change === null) return
  text.delete(change.index, change.removed)
  text.insert(change.index, change.inserted)
}

/** Blocks that are alike stay the same nodes. @throws if the rich text does not fit the schema; a view's always does */
export function restoreRichText(fragment: Y.XmlFragment, wanted: RichText): void {
  if (fragment.doc === null || JSON.stringify(viewRichText(fragment).richText) === JSON.stringify(wanted)) return
  updateYFragment(fragment.doc, fragment, Node.fromJSON(richTextSchema, wanted), {
    mapping: new Map(),
    isOMark: new Map(),
  })
}
