/**
 * How tables of fields lie in Yjs maps. Everything nested is made whole at once: two clients that lazily create the same
 * nested text lose one of them.
 */
import * as Y from 'yjs'
import { randomId } from '../ids.ts'
import type { Field, FieldTable, ViewOf } from './table.ts'

/** First values for fields; sets as arrays, lists as arrays of first values. Rich texts start empty. */
export type FirstValues<F extends FieldTable> = {
  readonly [K in keyof F]?: F[K] extends { kind: 'list'; entry: infer E extends FieldTable }
    ? readonly FirstValues<E>[]
    : F[K] extends { kind: 'rich' }
      ? never
      : Readonly<ViewOf<F[K]>> | undefined
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

/** A nested rich text, made if a foreign client left it out. */
export function nestedRichText(map: Y.Map<unknown>, key: string): Y.XmlFragment {
  const found = map.get(key)
  if (found instanceof Y.XmlFragment) return found
  const made = new Y.XmlFragment()
  map.set(key, made)
  return made
}

/** Puts a value into a set field or takes it out. */
export function setMember(map: Y.Map<unknown>, key: string, value: string, member: boolean): void {
  const set = nestedMap(map, key)
  if (member) set.set(value, true)
  else set.delete(value)
}

/** Makes every nested type of a map at once, with first values. Run inside a transaction, on a map that is already in its document. */
export function fillWhole(map: Y.Map<unknown>, fields: FieldTable, first: Readonly<Record<string, unknown>>): void {
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
