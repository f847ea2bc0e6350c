/**
 * How a plan lies in its Yjs document: `meta` (Y.Map), `narrative` (XmlFragment), `activities` (Y.Map id → Y.Map).
 *
 * Everything nested is made whole at once: two clients that lazily create the same nested text lose one of them.
 * Callers wrap several changes in one `doc.transact`.
 */
import * as Y from 'yjs'
import { randomId, type ActivityId } from '../ids.ts'
import { activityFields, metaFields, type ActivityKey, type Field, type FieldTable, type ViewOf } from './fields.ts'

export const planMeta = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('meta')
export const planNarrative = (doc: Y.Doc): Y.XmlFragment => doc.getXmlFragment('narrative')
export const planActivities = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('activities')

/** First values for fields; sets as arrays, lists as arrays of first values. Rich texts start empty. */
export type FirstValues<F extends FieldTable> = {
  readonly [K in keyof F]?: F[K] extends { kind: 'list'; entry: infer E extends FieldTable }
    ? readonly FirstValues<E>[]
    : F[K] extends { kind: 'rich' }
      ? never
      : Readonly<ViewOf<F[K]>> | undefined
}

/** Fills a fresh document with an empty plan. Run once, by the server, before anyone can open the document. */
export function layOutPlan(doc: Y.Doc, first: FirstValues<typeof metaFields> = {}): void {
  doc.transact(() => {
    fillWhole(planMeta(doc), metaFields, first)
    planNarrative(doc)
    planActivities(doc)
  })
}

/** Adds an activity with all its nested types. @returns its random id */
export function addActivity(doc: Y.Doc, first: FirstValues<typeof activityFields>): ActivityId {
  const id = randomId() as ActivityId
  const activity = new Y.Map<unknown>()
  doc.transact(() => {
    planActivities(doc).set(id, activity)
    fillWhole(activity, activityFields, first)
  })
  return id
}

/** Adds an entry to a list field (`resources`, `expectedReach`, `actualReach`). @returns its random id */
export function addListEntry<K extends 'resources' | 'expectedReach' | 'actualReach'>(
  activity: Y.Map<unknown>,
  key: K,
  first: FirstValues<(typeof activityFields)[K]['entry']> = {},
): string {
  const id = randomId()
  const entry = new Y.Map<unknown>()
  nestedMap(activity, key).set(id, entry)
  fillWhole(entry, activityFields[key].entry, first)
  return id
}

/** The activity's map, or null if there is none (or something odd) under this id. */
export function activityMap(doc: Y.Doc, id: ActivityId): Y.Map<unknown> | null {
  const found = planActivities(doc).get(id)
  return found instanceof Y.Map ? found : null
}

/**
 * A nested text, made if a foreign client left it out.
 * Only then can two people lose a keystroke to each other; documents laid out here are born whole.
 */
export function nestedText(map: Y.Map<unknown>, key: string): Y.Text {
  const found = map.get(key)
  if (found instanceof Y.Text) return found
  const made = new Y.Text(typeof found === 'string' ? found : '')
  map.set(key, made)
  return made
}

/** A nested set or list, made if a foreign client left it out. */
export function nestedMap(map: Y.Map<unknown>, key: string): Y.Map<unknown> {
  const found = map.get(key)
  if (found instanceof Y.Map) return found
  const made = new Y.Map<unknown>()
  map.set(key, made)
  return made
}

/** The description's fragment, made if a foreign client left it out. */
export function activityDescription(activity: Y.Map<unknown>): Y.XmlFragment {
  const found = activity.get('description')
  if (found instanceof Y.XmlFragment) return found
  const made = new Y.XmlFragment()
  activity.set('description', made)
  return made
}

/** Sets a single-choice field; null clears it. */
export function setChoice<K extends ActivityKey>(
  activity: Y.Map<unknown>,
  key: (typeof activityFields)[K]['kind'] extends 'choice' ? K : never,
  value: ViewOf<(typeof activityFields)[K]> | null,
): void {
  if (value === null) activity.delete(key)
  else activity.set(key, value)
}

/** Puts a value into a set field or takes it out. */
export function setMember(activity: Y.Map<unknown>, key: string, value: string, member: boolean): void {
  const set = nestedMap(activity, key)
  if (member) set.set(value, true)
  else set.delete(value)
}

function fillWhole(map: Y.Map<unknown>, fields: FieldTable, first: Readonly<Record<string, unknown>>): void {
  for (const [key, field] of Object.entries(fields)) fillField(map, key, field, first[key])
}

function fillField(map: Y.Map<unknown>, key: string, field: Field, first: unknown): void {
  switch (field.kind) {
    case 'text':
      map.set(key, new Y.Text(typeof first === 'string' ? first : ''))
      return
    case 'choice': {
      const value = first ?? field.fallback
      if (value !== null) map.set(key, value)
      return
    }
    case 'set':
      map.set(key, new Y.Map((Array.isArray(first) ? first : []).map((value) => [String(value), true])))
      return
    case 'list': {
      const entries = new Y.Map<unknown>()
      map.set(key, entries)
      for (const values of Array.isArray(first) ? first : []) {
        const entry = new Y.Map<unknown>()
        entries.set(randomId(), entry)
        fillWhole(entry, field.entry, values as Readonly<Record<string, unknown>>)
      }
      return
    }
    case 'rich':
      map.set(key, new Y.XmlFragment())
  }
}
