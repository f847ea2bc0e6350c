/** Edits of a letter, each as one step of undo. No edit destroys what others wrote. */
import * as Y from 'yjs'
import type { ItemId, SectionId } from '../../../shared/ids.ts'
import { restoreTable } from '../../../shared/fields/restore.ts'
import { itemFields } from '../../../shared/updates/fields.ts'
import { isAbout, itemOfCandidate, takenFrom, type Candidate } from '../../../shared/updates/candidate.ts'
import {
  addItem,
  addSection,
  itemMap,
  lineMap,
  updateItems,
  updateLines,
  updateSections,
} from '../../../shared/updates/layout.ts'
import { viewUpdate } from '../../../shared/updates/view.ts'
import type { ItemView, SectionView, UpdateContent } from '../../../shared/updates/updateView.ts'
import { makeAddition, makeChange, type Editing } from '../../fields/editing.ts'
import { keyAtEnd, orderKeysAt } from '../../fields/order.ts'
import { randomId } from '../../../shared/ids.ts'

type Where = Pick<Editing, 'doc' | 'undo'>

const inSection = (items: readonly ItemView[], section: string): readonly ItemView[] =>
  items.filter((item) => item.section === section)

/** Adds what happened as an item at the end of the section of its kind, unless it is there. @returns its id */
export function addCandidate(editing: Where, candidate: Candidate): ItemId | null {
  // Read here: the page follows a moment later, and a button is pressed twice.
  const { items } = viewUpdate(editing.doc)
  const known = items.find((item) => isAbout(item, candidate))
  if (known !== undefined) return known.id
  const order = keyAtEnd(inSection(items, candidate.section))
  const [id = null] = makeAddition(editing, updateItems(editing.doc), () => [
    addItem(editing.doc, itemOfCandidate(candidate, { order })),
  ])
  return id
}

/** Adds an empty item for everybody. @returns its id */
export function addBlankItem(editing: Where, { items }: UpdateContent, section: SectionId): ItemId | null {
  const order = keyAtEnd(inSection(items, section))
  const [id = null] = makeAddition(editing, updateItems(editing.doc), () => [
    addItem(editing.doc, { section, order, audiences: ['all'], contact: { kind: 'role', role: 'coordination-team' } }),
  ])
  return id
}

export function setItem(editing: Where, id: ItemId, key: string, value: unknown): void {
  const map = itemMap(editing.doc, id)
  if (map === null) return
  makeChange(editing, () => {
    if (value === null) map.delete(key)
    else map.set(key, value)
  })
}

export const setTrashed = (editing: Where, id: ItemId, isTrashed: boolean): void =>
  setItem(editing, id, 'trashedAt', isTrashed ? new Date().toISOString() : null)

/** Puts an item into a section, before the one that stands at `index` there. */
export function moveItem(
  editing: Where,
  { items }: UpdateContent,
  id: ItemId,
  { section, index }: { readonly section: SectionId; readonly index: number },
): void {
  const others = inSection(items, section).filter((item) => item.id !== id)
  makeChange(editing, () => {
    itemMap(editing.doc, id)?.set('section', section)
    for (const [moved, order] of orderKeysAt(others, id, Math.max(0, Math.min(index, others.length))))
      itemMap(editing.doc, moved)?.set('order', order)
  })
}

/** Writes the words and the date that the source has now. */
export function takeSource(editing: Where, item: ItemView, now: Candidate): void {
  const map = itemMap(editing.doc, item.id)
  if (map === null) return
  const { heading, text, dated } = now
  makeChange(editing, () => {
    restoreTable(map, TAKEN_FIELDS, { heading, text, dated })
    map.set('taken', takenFrom(now))
  })
}

const TAKEN_FIELDS = { heading: itemFields.heading, text: itemFields.text, dated: itemFields.dated }

/** Leaves the item as it is, and counts what the source says now as seen. */
export const keepOurs = (editing: Where, id: ItemId, now: Candidate): void =>
  setItem(editing, id, 'taken', takenFrom(now))

/** The item stays as the coordinators' own words: it follows nothing any more. */
export function keepWithoutSource(editing: Where, id: ItemId): void {
  const map = itemMap(editing.doc, id)
  if (map === null) return
  makeChange(editing, () => {
    map.delete('source')
    map.delete('taken')
  })
}

export function addOwnSection(editing: Where, { sections }: UpdateContent): void {
  makeAddition(editing, updateSections(editing.doc), () => [addSection(editing.doc, { order: keyAtEnd(sections) })])
}

/** Its items stay, without a section. */
export const removeSection = (editing: Where, id: SectionId): void =>
  makeChange(editing, () => updateSections(editing.doc).delete(id))

/** Puts a section before the one that stands at `index` among the others; no step of undo if it is there. */
export function moveSection(editing: Where, sections: readonly SectionView[], id: SectionId, index: number): void {
  if (sections.findIndex((section) => section.id === id) === index) return
  const others = sections.filter((section) => section.id !== id)
  if (index < 0 || index > others.length) return
  makeChange(editing, () => {
    for (const [moved, order] of orderKeysAt(others, id, index)) {
      const map = updateSections(editing.doc).get(moved)
      if (map instanceof Y.Map) map.set('order', order)
    }
  })
}

/** Rewords or hides a line of the tables; null takes that back. */
export const setLine = (editing: Where, key: string, field: 'words' | 'hidden', value: string | boolean | null): void =>
  makeChange(editing, () => {
    const map = lineMap(editing.doc, key)
    if (value === null) map.delete(field)
    else map.set(field, value)
  })

/** Adds a line that follows from nothing. */
export const addLine = (editing: Where, words: string, dated: unknown): void =>
  makeChange(editing, () => {
    const map = lineMap(editing.doc, randomId())
    map.set('words', words)
    map.set('dated', dated)
    map.set('audiences', ['all'])
  })

export const removeLine = (editing: Where, key: string): void =>
  makeChange(editing, () => updateLines(editing.doc).delete(key))
