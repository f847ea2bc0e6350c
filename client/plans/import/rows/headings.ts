/** Recognises headings: which fields a column may be by its name. Pure. */
import { CSV_ID_LABEL } from '../../../../shared/exports/csvCells.ts'
import { ACTIVITY_FIELDS, ACTIVITY_KEYS } from '../../../../shared/plans/activityFields.ts'
import type { ShownActivityKey } from '../../../../shared/plans/fields.ts'
import { headingOf, ID_LABEL } from '../../../../shared/plans/cells/headers.ts'
import { folded } from '../../../../shared/plans/cells/names.ts'
import { WEEK_WORDS } from '../../../../shared/plans/cells/when/words.ts'
import { LABELS } from '../../../../shared/locales/labels.ts'
import { COLUMN_NAMES } from './columnNames.ts'

/** The fields of a heading, the likeliest first. `exact`: the whole heading is a name, not a word of it. */
export interface HeadingMeaning {
  readonly keys: readonly (ShownActivityKey | 'id')[]
  readonly exact: boolean
}

const NONE: HeadingMeaning = { keys: [], exact: false }
/** A longer cell is a sentence. */
const LONGEST_HEADING = 80

let names: ReadonlyMap<string, readonly (ShownActivityKey | 'id')[]> | null = null

export function meaningOfHeading(heading: string): HeadingMeaning {
  if (heading.length > LONGEST_HEADING) return NONE
  names ??= namesOfColumns()
  const whole = names.get(folded(heading))
  if (whole !== undefined) return { keys: whole, exact: true }
  for (const part of partsOf(heading)) {
    const keys = names.get(folded(part))
    if (keys !== undefined) return { keys, exact: true }
  }
  if (isOfWeeks(heading)) return { keys: ['startsOn'], exact: false }
  return { keys: longestWithin(folded(heading).split(' '), names), exact: false }
}

/** A column of the numbers of weeks: `KW`, `Woche`. */
export const isOfWeeks = (heading: string): boolean => WEEK_WORDS.has(folded(heading))

/** `Start / Beginn`, `Target group(s)`, `Date (from)`, or a heading of two lines. */
function partsOf(heading: string): readonly string[] {
  const plural = heading.replaceAll(/\((?:s|e|en|n|er|i|es|x)\)/giu, '')
  const plain = plural.replaceAll(/\([^()]*\)/g, ' ')
  return [plural, plain, ...plural.split(/[/\n|,;:()–]+/)].filter((part) => folded(part) !== '')
}

/** The name of most words that is within a heading: `geplantes Datum`. */
function longestWithin(
  tokens: readonly string[],
  all: ReadonlyMap<string, readonly (ShownActivityKey | 'id')[]>,
): readonly (ShownActivityKey | 'id')[] {
  for (let length = Math.min(tokens.length, 4); length > 0; length--)
    for (let at = 0; at + length <= tokens.length; at++) {
      const name = tokens.slice(at, at + length).join(' ')
      // The first word says what the column is: `Art der Veranstaltung`.
      const keys =
        name.length >= SHORTEST_WITHIN || (at === 0 && name.length >= SHORTEST_FIRST) ? all.get(name) : undefined
      if (keys !== undefined) return keys
    }
  return []
}
const SHORTEST_WITHIN = 4
const SHORTEST_FIRST = 3

function namesOfColumns(): ReadonlyMap<string, readonly (ShownActivityKey | 'id')[]> {
  const found = new Map<string, (ShownActivityKey | 'id')[]>()
  const add = (name: string, key: ShownActivityKey | 'id'): void => {
    const keys = found.get(folded(name)) ?? []
    if (folded(name) !== '' && !keys.includes(key)) found.set(folded(name), [...keys, key])
  }
  for (const label of [ID_LABEL, CSV_ID_LABEL]) add(label, 'id')
  // Our own headings are never another field.
  for (const key of ACTIVITY_KEYS) for (const name of [headingOf(key), key]) add(name, key)
  for (const key of ACTIVITY_KEYS)
    for (const line of [ACTIVITY_FIELDS[key].names, ...(COLUMN_NAMES[key] ?? [])])
      for (const name of line.split(',')) add(name, key)
  // Last: one language names a field as the next one names another.
  for (const key of ACTIVITY_KEYS) for (const name of LABELS[ACTIVITY_FIELDS[key].label.id] ?? []) add(name, key)
  return found
}
