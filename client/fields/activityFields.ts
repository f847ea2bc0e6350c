/** The plain fields of an activity, which are shown and edited by their kind. */
import { ACTIVITY_FIELDS, ACTIVITY_KEYS, isPlainKey, type PlainActivityKey } from '../../shared/plans/activityFields.ts'
import { activityFields } from '../../shared/plans/fields.ts'
import { THEMES } from '../../shared/taxonomy.ts'
import { THEME_OPTIONS } from '../ui/facts/themeOptions.ts'
import type { ShownField } from './fieldEntry.ts'
import { languageName, languageOptions } from './languages.ts'

function shownField(key: PlainActivityKey): ShownField {
  const entry = ACTIVITY_FIELDS[key]
  const spec = activityFields[key]
  if (!('options' in entry) || spec.kind === 'text') return { key, kind: 'text', entry }
  const { label, options } = entry
  if (options === 'languages')
    return { key, kind: 'set', entry: { label, options: languageOptions, nameOf: languageName } }
  // Themes are listed under headings.
  const shown = options === THEMES ? THEME_OPTIONS : options
  if (spec.kind === 'set') return { key, kind: 'set', entry: { label, options: shown } }
  if (shown === null) throw new Error(`the choice ${key} has no options`)
  return { key, kind: 'choice', spec, entry: { label, options: shown } }
}

export const PLAIN_FIELDS = Object.fromEntries(
  ACTIVITY_KEYS.filter(isPlainKey).map((key) => [key, shownField(key)]),
) as Readonly<Record<PlainActivityKey, ShownField>>
