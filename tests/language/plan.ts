/**
 * Plans in a test's own words: `plan(activity('Webinar', { on: '2027-02-09', themes: ['ai'] }), narrative('Hello'))`
 * is a document. Ids are random; activities are found again by their titles. The same words write into an open document:
 * `socket.edit(activity('Webinar'))`.
 */
import { prosemirrorJSONToYXmlFragment } from '@tiptap/y-tiptap'
import { generateKeyBetween } from 'fractional-indexing'
import * as Y from 'yjs'
import { LocalDate, LocalTime } from '../../shared/days.ts'
import type { activityFields, metaFields } from '../../shared/plans/fields.ts'
import {
  activityDescription,
  activityMap,
  addActivity,
  layOutPlan,
  planActivities,
  planMeta,
  planNarrative,
} from '../../shared/plans/layout.ts'
import { richTextSchema } from '../../shared/richtext/schema.ts'
import type { FirstValues } from '../../shared/fields/layout.ts'
import { inOrder } from '../../shared/fields/schema.ts'

/** Writes something into a plan that is laid out. */
export type Part = (doc: Y.Doc) => void

interface ActivityWords extends Omit<FirstValues<typeof activityFields>, 'title' | 'description'> {
  /** The first day; also the last, unless `until` says another. */
  readonly on?: string
  readonly until?: string
  readonly from?: string
  readonly to?: string
  readonly description?: string
}

/** A plan as the server lays it out, with these parts in it. */
export function plan(...parts: readonly Part[]): Y.Doc {
  const doc = new Y.Doc()
  layOutPlan(doc)
  for (const part of parts) part(doc)
  return doc
}

/** An activity behind those before it, unless `order` says otherwise. */
export function activity(title: string, words: ActivityWords = {}): Part {
  return (doc) => {
    const { on, until, from, to, description, ...values } = words
    const id = addActivity(doc, {
      ...values,
      title,
      order: values.order ?? generateKeyBetween(lastOrder(doc), null),
      ...(on === undefined ? {} : { startsOn: LocalDate.parse(on), endsOn: LocalDate.parse(until ?? on) }),
      ...(from === undefined ? {} : { startTime: LocalTime.parse(from) }),
      ...(to === undefined ? {} : { endTime: LocalTime.parse(to) }),
    })
    const map = activityMap(doc, id)
    if (map !== null && description !== undefined) writeParagraphs(activityDescription(map), description)
  }
}

/** The narrative; every line is a paragraph. */
export function narrative(text: string): Part {
  return (doc) => writeParagraphs(planNarrative(doc), text)
}

/** Texts of the plan as a whole. */
export function meta(words: Readonly<Partial<Record<keyof typeof metaFields, string>>>): Part {
  return (doc) => {
    for (const [key, value] of Object.entries(words)) {
      const found = planMeta(doc).get(key)
      if (found instanceof Y.Text) found.insert(found.length, value)
      else planMeta(doc).set(key, value)
    }
  }
}

/** The map of the activity with this title. */
export const activityTitled = (doc: Y.Doc, title: string): Y.Map<unknown> => entryTitled(doc, title).map

/** The id under which the activity with this title stands. */
export const idOfActivity = (doc: Y.Doc, title: string): string => entryTitled(doc, title).id

/** A nested text of an activity, which must be there from its birth. */
export function textOf(doc: Y.Doc, title: string, key: string): Y.Text {
  const found = activityTitled(doc, title).get(key)
  if (found instanceof Y.Text) return found
  throw new Error(`“${title}” was born without the text ${key}`)
}

/** The whole document as one update. */
export function update(doc: Y.Doc): Uint8Array<ArrayBuffer> {
  return Y.encodeStateAsUpdate(doc) as Uint8Array<ArrayBuffer>
}

/** The same document in another place, as a second person or a restarted server has it. */
export function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, update(doc))
  return copy
}

/** Everyone learns what the others wrote. */
export function meet(...docs: readonly Y.Doc[]): void {
  const states = docs.map(update)
  for (const doc of docs) for (const state of states) Y.applyUpdate(doc, state)
}

function entryTitled(doc: Y.Doc, title: string): { readonly id: string; readonly map: Y.Map<unknown> } {
  for (const [id, found] of planActivities(doc)) {
    if (found instanceof Y.Map && String(found.get('title')) === title) return { id, map: found }
  }
  throw new Error(`this plan has no activity “${title}”`)
}

function lastOrder(doc: Y.Doc): string | null {
  const places = [...planActivities(doc).entries()].map(([id, found]) => ({
    id,
    order: found instanceof Y.Map ? String(found.get('order')) : '',
  }))
  return places.toSorted(inOrder).at(-1)?.order ?? null
}

function writeParagraphs(fragment: Y.XmlFragment, text: string): void {
  const content = text
    .split('\n')
    .map((line) => ({ type: 'paragraph', ...(line === '' ? {} : { content: [{ type: 'text', text: line }] }) }))
  prosemirrorJSONToYXmlFragment(richTextSchema, { type: 'doc', content }, fragment)
}
