/** The *note* of a field: its value as far as the history needs it, to compare with later ones. Pure. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { activityFields, type ShownActivityKey } from '../../../shared/plans/fields.ts'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import { textOf } from '../../../shared/richtext/json.ts'
import { storable } from '../../../shared/text/storable.ts'

/** Characters of a text that are compared in full. The rest is compared only by its digest. */
const LONGEST_TEXT = 4000
/** Characters of the JSON of any other value. */
const LONGEST_VALUE = 2000

/** `digest` covers the whole text if `text` does not: for a text that is too long, or one with formats. */
export const FieldNote = z.union([
  z.object({ text: z.string(), digest: z.string().optional() }).strict(),
  z.object({ value: z.json() }).strict(),
  z.object({ long: z.string() }).strict(),
])
export type FieldNote = z.infer<typeof FieldNote>

/** @returns null for a field without a value */
export function noteOfField(activity: ActivityView, key: ShownActivityKey): FieldNote | null {
  switch (activityFields[key].kind) {
    case 'text':
      return noteOfText(activity[key] as string, null)
    case 'rich': {
      const text = textOf(activity[key] as ActivityView['description'])
      return noteOfText(text, JSON.stringify(activity[key]))
    }
    case 'choice':
    case 'set':
    case 'list':
      return noteOfValue(activity[key])
  }
}

export const isSameNote = (a: FieldNote | null, b: FieldNote | null): boolean => JSON.stringify(a) === JSON.stringify(b)

function noteOfText(text: string, formatted: string | null): FieldNote | null {
  if (text === '') return null
  // Not the first half of a character.
  const short = storable(text.slice(0, LONGEST_TEXT).replace(/[\uD800-\uDBFF]$/, ''))
  const whole = formatted ?? (text.length > LONGEST_TEXT ? text : null)
  return whole === null ? { text: short } : { text: short, digest: digestOf(whole) }
}

function noteOfValue(value: ActivityView[ShownActivityKey]): FieldNote | null {
  if (value === null || (Array.isArray(value) && value.length === 0)) return null
  const json = storable(JSON.stringify(value))
  return json.length > LONGEST_VALUE ? { long: digestOf(json) } : { value: JSON.parse(json) as z.core.util.JSONType }
}

const digestOf = (text: string): string => createHash('sha1').update(text).digest('base64')
