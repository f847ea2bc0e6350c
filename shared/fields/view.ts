/** Reads a map of fields in its document: keeps valid values and lists the others. */
import * as Y from 'yjs'
import { EMPTY_RICH_TEXT } from '../richtext/json.ts'
import { viewRichText } from '../richtext/view.ts'
import { storable } from '../text/storable.ts'
import type { ViewProblem } from './schema.ts'
import type { Field, FieldTable } from './table.ts'

/** The valid view of a map of fields. It never throws; omitted values are added to `problems`. */
export function viewTable(map: Y.Map<unknown>, fields: FieldTable, at: string, problems: ViewProblem[]): unknown {
  const view: Record<string, unknown> = {}
  for (const [key, field] of Object.entries(fields)) {
    view[key] = viewField(map.get(key), field, `${at}/${key}`, problems)
  }
  return view
}

/** Foreign clients may write plain strings, arrays and objects where we nest Yjs types; their meaning is preserved. */
export function viewField(value: unknown, field: Field, at: string, problems: ViewProblem[]): unknown {
  const notValid = (found: unknown) => problems.push({ at, problem: 'not-valid', found: describe(found) })
  switch (field.kind) {
    case 'text':
      if (value === undefined || value === null) return ''
      if (value instanceof Y.Text && !(value instanceof Y.XmlText)) return plainText(value)
      if (typeof value === 'string') return storable(value)
      notValid(value)
      return ''
    case 'choice': {
      if (value === undefined || value === null || value === '') return field.fallback
      const parsed = field.schema.safeParse(value)
      if (parsed.success) return parsed.data
      notValid(value)
      return field.fallback
    }
    case 'set': {
      const members = new Set<unknown>()
      for (const member of membersOf(value)) {
        const parsed = field.schema.safeParse(member)
        if (parsed.success) members.add(parsed.data)
        else notValid(member)
      }
      return [...members]
    }
    case 'list':
      if (value === undefined || value === null) return []
      if (!(value instanceof Y.Map)) {
        notValid(value)
        return []
      }
      return entriesOf(value).flatMap(([id, entry]) => {
        if (entry instanceof Y.Map && isEntryKey(id))
          return [{ id, ...(viewTable(entry, field.entry, `${at}/${id}`, problems) as object) }]
        notValid(isEntryKey(id) ? entry : id)
        return []
      })
    case 'rich': {
      if (value === undefined || value === null) return EMPTY_RICH_TEXT
      if (!(value instanceof Y.XmlFragment)) {
        notValid(value)
        return EMPTY_RICH_TEXT
      }
      const { richText, lossless } = viewRichText(value)
      if (!lossless) problems.push({ at, problem: 'not-fully-shown', found: '' })
      return richText
    }
  }
}

/**
 * Keys go into addresses and calendars. Our clients make them of letters, digits, `-` and `_`; others are ignored.
 * So are the names that every object has (`toString`): answers hold what belongs to an entry in plain objects, by key.
 */
export const isEntryKey = (key: string): boolean => /^[\w-]{1,64}$/.test(key) && !(key in Object.prototype)

function membersOf(value: unknown): readonly unknown[] {
  if (value instanceof Y.Map) return entriesOf(value).flatMap(([key, member]) => (member === false ? [] : [key]))
  if (value instanceof Y.Array) return value.toArray()
  if (Array.isArray(value)) return value
  if (isPlainObject(value)) {
    return Object.entries(value).flatMap(([key, member]) => (member === false ? [] : [key]))
  }
  return value === undefined || value === null ? [] : [value]
}

/** Not a Yjs type, a subdocument or bytes: their own properties are meaningless here. */
function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}

/** Map entries by key: the same document gives the same view on every machine, however its updates arrived. */
export function entriesOf(map: Y.Map<unknown>): readonly [string, unknown][] {
  return [...map.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1))
}

/** Embeds and formats of a Y.Text are left out; as a delta, many marks would take their product with many pieces. */
export function plainText(text: Y.Text): string {
  // A text of XML would write itself as XML.
  return storable(Y.Text.prototype.toString.call(text))
}

export function describe(value: unknown): string {
  if (value instanceof Y.AbstractType || value instanceof Y.Doc) return value.constructor.name
  try {
    return shorten(JSON.stringify(value) ?? String(value), 80)
  } catch {
    return typeof value
  }
}

export function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`
}
