/**
 * A *canary* is a word in one field of one document and nowhere else. Finding it somewhere reveals that the field is
 * shown there. The fields come from their tables, so a new one gets its canary automatically.
 */
import * as Y from 'yjs'
import { nestedMap, nestedRichText, nestedText } from '../../shared/fields/layout.ts'
import type { Field, FieldTable } from '../../shared/fields/table.ts'

export interface Canaries {
  /** The word of a place, such as `public.dates.note`; the same each time. */
  word(place: string): string
  /** The places that have words in a text. */
  in(text: string): readonly string[]
  /** Fills every field that takes a word. `first` are the values of fields that decide who sees the rest. */
  fill(map: Y.Map<unknown>, fields: FieldTable, place: string, first?: Readonly<Record<string, unknown>>): void
  write(fragment: Y.XmlFragment, place: string): void
  /** The fields that take no word, such as a choice among a few. */
  readonly wordless: ReadonlySet<string>
}

/** Text, an address, a mail address, copied data, another asset: the first that the field accepts. */
const valuesWith = (word: string): readonly unknown[] => [
  word,
  `https://${word}.example/`,
  `${word}@canary.example`,
  `network/${word}`,
  { campaign: 'sid-2026', url: `https://${word}.example/`, version: word },
]

export function createCanaries(): Canaries {
  const places = new Map<string, string>()
  const wordless = new Set<string>()

  function word(place: string): string {
    const made = `zq${place.toLowerCase().replaceAll(/[^a-z]/g, '')}qz`
    const other = places.get(made)
    if (other !== undefined && other !== place) throw new Error(`${other} and ${place} have the same word`)
    places.set(made, place)
    return made
  }

  function write(fragment: Y.XmlFragment, place: string): void {
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText(word(place))])
    fragment.insert(fragment.length, [paragraph])
  }

  /** @returns a value with the word, or undefined if none is taken */
  function valueFor(field: Extract<Field, { kind: 'choice' | 'set' }>, place: string): unknown {
    const found = valuesWith(word(place)).find((value) => field.schema.safeParse(value).success)
    if (found !== undefined) return found
    places.delete(word(place))
    wordless.add(place.slice(place.indexOf('.') + 1))
    return undefined
  }

  function fill(
    map: Y.Map<unknown>,
    fields: FieldTable,
    place: string,
    first: Readonly<Record<string, unknown>> = {},
  ): void {
    for (const [key, field] of Object.entries(fields)) {
      const at = `${place}.${key}`
      if (key in first) map.set(key, first[key])
      else if (field.kind === 'text') nestedText(map, key).insert(0, word(at))
      else if (field.kind === 'rich') write(nestedRichText(map, key), at)
      else if (field.kind === 'list') {
        const entry = new Y.Map<unknown>()
        nestedMap(map, key).set(word(`${at}.id`), entry)
        fill(entry, field.entry, at)
      } else {
        const value = valueFor(field, at)
        if (value !== undefined && field.kind === 'choice') map.set(key, value)
        if (typeof value === 'string' && field.kind === 'set') nestedMap(map, key).set(value, true)
      }
    }
  }

  return {
    word,
    write,
    fill,
    wordless,
    in: (text) => [...places].flatMap(([one, place]) => (text.includes(one) ? [place] : [])).toSorted(),
  }
}
