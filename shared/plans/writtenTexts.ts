/** Whatever people wrote in an activity: texts, values of their own, and the texts of lists. */
import { textOf, type RichText } from '../richtext/json.ts'
import { ACTIVITY_KEYS, optionsOfField } from './activityFields.ts'
import { activityFields, type ShownActivityKey } from './fields.ts'
import type { ActivityView } from './planView.ts'

/** @returns what is in each field, the empty ones left out */
export function writtenTexts(activity: ActivityView): readonly (readonly [field: ShownActivityKey, text: string])[] {
  const { resources, dates } = activity
  const written = ACTIVITY_KEYS.flatMap((key): readonly (readonly [ShownActivityKey, string])[] => {
    const value = activity[key]
    const { kind } = activityFields[key]
    if (kind === 'text') return [[key, value as string]]
    if (kind === 'rich') return [[key, textOf(value as RichText)]]
    return kind === 'set' && optionsOfField(key) === null ? [[key, (value as readonly string[]).join(', ')]] : []
  })
  const ofLists = [
    ...resources.map(({ title }) => ['resources', title] as const),
    ...dates.flatMap(({ place, note }) => [['dates', place ?? ''] as const, ['dates', note] as const]),
  ]
  return [...written, ...ofLists].filter(([, text]) => text !== '')
}
