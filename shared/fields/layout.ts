/**
 * The layout of tables of fields in Yjs maps. New entries are complete. The server completes older ones when their
 * document is loaded (`server/sync/documentLayout.ts`), and an editor that meets one before completes it too.
 */
import * as Y from 'yjs'
import { randomId } from '../ids.ts'
import { createMissing, type NestedType } from './createMissing.ts'
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
 * A nested text. Documents and entries are laid out whole; one that lacks it, because it is older than the field or a
 * foreign client wrote it, gets the same text on every machine. See `createMissing.ts`.
 */
export function nestedText(map: Y.Map<unknown>, key: string): Y.Text {
  const found = foundOrCreated(map, key, 'text')
  if (found instanceof Y.Text) return found
  const made = new Y.Text(typeof found === 'string' ? found : '')
  map.set(key, made)
  return made
}

/** A nested set or list, created if it is missing, as {@link nestedText}. */
export function nestedMap(map: Y.Map<unknown>, key: string): Y.Map<unknown> {
  const found = foundOrCreated(map, key, 'map')
  if (found instanceof Y.Map) return found
  const made = new Y.Map<unknown>()
  map.set(key, made)
  return made
}

/** A nested rich text, created if it is missing, as {@link nestedText}. */
export function nestedRichText(map: Y.Map<unknown>, key: string): Y.XmlFragment {
  const found = foundOrCreated(map, key, 'richText')
  if (found instanceof Y.XmlFragment) return found
  const made = new Y.XmlFragment()
  map.set(key, made)
  return made
}

/** If a foreign client stored another value, that value is returned as it is. */
function foundOrCreated(map: Y.Map<unknown>, key: string, type: NestedType): unknown {
  const found = map.get(key)
  if (found !== undefined) return found
  return createMissing(map, key, type) ? map.get(key) : undefined
}

/**
 * Creates every nested type of a table that a map lacks, in the entries of its lists too. Existing ones stay. Run
 * inside a transaction, on a map that is in its document.
 */
export function completeMap(map: Y.Map<unknown>, fields: FieldTable): void {
  for (const [key, field] of Object.entries(fields)) {
    if (field.kind === 'choice') continue
    const found = foundOrCreated(map, key, NESTED_TYPES[field.kind])
    if (field.kind === 'list' && found instanceof Y.Map) completeEntries(found as Y.Map<unknown>, field.entry)
  }
}

/** Completes each entry of a map of entries. */
export function completeEntries(entries: Y.Map<unknown>, fields: FieldTable): void {
  for (const entry of entries.values()) if (entry instanceof Y.Map) completeMap(entry as Y.Map<unknown>, fields)
}

const NESTED_TYPES = { text: 'text', set: 'map', list: 'map', rich: 'richText' } as const satisfies Record<
  Exclude<Field['kind'], 'choice'>,
  NestedType
>

/** Puts a value into a set field or removes it. */
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
