/**
 * How an issue of the Weekly Update lies in its Yjs document: `meta` (Y.Map), `opening` (XmlFragment), and the maps `sections`, `items` and
 * `lines` (id → Y.Map). Callers wrap several changes in one `doc.transact`.
 */
import * as Y from 'yjs'
import { completeEntries, completeMap, fillWhole, nestedMap, type FirstValues } from '../fields/layout.ts'
import { ItemId, randomId, SectionId } from '../ids.ts'
import type { RichText } from '../richtext/json.ts'
import { writeRichText } from '../richtext/write.ts'
import { itemFields, metaFields, sectionFields } from './fields.ts'
import { STANDARD_SECTIONS } from './updateState.ts'

export const updateMeta = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('meta')
export const updateOpening = (doc: Y.Doc): Y.XmlFragment => doc.getXmlFragment('opening')
export const updateSections = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('sections')
export const updateItems = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('items')
export const updateLines = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('lines')

/** Fills a fresh document with a letter without items. Run once, by the server, before anyone can open the document. */
export function layOutUpdate(doc: Y.Doc, first: FirstValues<typeof metaFields> = {}): void {
  doc.transact(() => {
    fillWhole(updateMeta(doc), metaFields, first)
    for (const [at, standard] of STANDARD_SECTIONS.entries())
      addSection(doc, { standard, order: `a${at}` }, SectionId.parse(standard))
  })
}

/** Creates what a letter of an older release lacks. */
export function completeUpdate(doc: Y.Doc): void {
  completeMap(updateMeta(doc), metaFields)
  completeEntries(updateSections(doc), sectionFields)
  completeEntries(updateItems(doc), itemFields)
}

/** @returns its id, a random one unless it is given */
export function addSection(
  doc: Y.Doc,
  first: FirstValues<typeof sectionFields>,
  id: SectionId = SectionId.parse(randomId()),
): SectionId {
  const section = new Y.Map<unknown>()
  doc.transact(() => {
    updateSections(doc).set(id, section)
    fillWhole(section, sectionFields, first)
  })
  return id
}

/** Adds an item with all its nested types. @returns its id, a random one unless it is given */
export function addItem(
  doc: Y.Doc,
  first: FirstValues<typeof itemFields> & { readonly words?: RichText },
  id: ItemId = ItemId.parse(randomId()),
): ItemId {
  const item = new Y.Map<unknown>()
  doc.transact(() => {
    updateItems(doc).set(id, item)
    fillWhole(item, itemFields, first)
    const text = item.get('text')
    if (first.words !== undefined && text instanceof Y.XmlFragment) writeRichText(text, first.words)
  })
  return id
}

/** The item's map, or null if there is none (or something odd) under this id. */
export function itemMap(doc: Y.Doc, id: string): Y.Map<unknown> | null {
  const found = updateItems(doc).get(id)
  return found instanceof Y.Map ? found : null
}

/** The line under this key, made if nobody wrote it yet. Run inside a transaction. */
export const lineMap = (doc: Y.Doc, key: string): Y.Map<unknown> => nestedMap(updateLines(doc), key)
