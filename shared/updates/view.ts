/** `viewUpdate` turns a letter's document into a typed, checked view. It never throws on odd content: it keeps valid values and lists the others. */
import * as Y from 'yjs'
import { inOrder, type ViewProblem } from '../fields/schema.ts'
import type { FieldTable } from '../fields/table.ts'
import { describe, isEntryKey, shorten, viewTable } from '../fields/view.ts'
import { ItemId, SectionId } from '../ids.ts'
import { readableEntries } from '../plans/readableActivities.ts'
import { viewRichText } from '../richtext/view.ts'
import { itemFields, lineFields, metaFields, sectionFields } from './fields.ts'
import { updateItems, updateLines, updateMeta, updateOpening, updateSections } from './layout.ts'
import {
  LONGEST_HEADING,
  MAX_ITEMS,
  MAX_LINES,
  MAX_SECTIONS,
  type ItemView,
  type LineView,
  type SectionView,
  type UpdateContent,
  type UpdateMeta,
} from './updateView.ts'

export function viewUpdate(doc: Y.Doc): UpdateContent {
  const problems: ViewProblem[] = []
  const items = viewEntries(updateItems(doc), itemFields, {
    at: 'items',
    most: MAX_ITEMS,
    problems,
  })
    .map(([id, fields]): ItemView => {
      const item = fields as Omit<ItemView, 'id'>
      return { ...item, id: ItemId.parse(id), heading: shorten(item.heading, LONGEST_HEADING) }
    })
    .toSorted(inOrder)
  return {
    meta: viewTable(updateMeta(doc), metaFields, 'meta', problems) as UpdateMeta,
    opening: viewRichText(updateOpening(doc)).richText,
    sections: viewEntries(updateSections(doc), sectionFields, {
      at: 'sections',
      most: MAX_SECTIONS,
      problems,
    })
      .map(([id, section]): SectionView => ({ ...(section as Omit<SectionView, 'id'>), id: SectionId.parse(id) }))
      .toSorted(inOrder),
    items: items.filter(({ trashedAt }) => trashedAt === null),
    trash: items.filter(({ trashedAt }) => trashedAt !== null),
    lines: viewEntries(updateLines(doc), lineFields, {
      at: 'lines',
      most: MAX_LINES,
      problems,
    }).map(([id, line]): LineView => ({ ...(line as Omit<LineView, 'id'>), id })),
    problems,
  }
}

interface Bounds {
  /** Names the map in problems. */
  readonly at: string
  readonly most: number
  readonly problems: ViewProblem[]
}

function viewEntries(
  entries: Y.Map<unknown>,
  fields: FieldTable,
  { at, most, problems }: Bounds,
): readonly (readonly [string, unknown])[] {
  const readable = readableEntries(entries, { most, at })
  problems.push(...readable.problems)
  return readable.keys.flatMap((key) => {
    const [found, place] = [entries.get(key), `${at}/${shorten(key, 64)}`]
    if (isEntryKey(key) && found instanceof Y.Map) return [[key, viewTable(found, fields, place, problems)] as const]
    problems.push({ at: place, problem: 'not-valid', found: describe(found) })
    return []
  })
}
