/** The values of fields in words, by their kind. */
import type { I18n } from '@lingui/core'
import { labelOf } from '../ui/forms/labelOf.ts'
import { optionsOf, type Options, type ShownField } from './fieldEntry.ts'

/** Each value of a field in words, in its own order; nothing for a field that is not set. */
export function valuesInWords(field: ShownField, value: unknown, i18n: I18n): readonly string[] {
  switch (field.kind) {
    case 'text':
      return value === '' ? [] : [value as string]
    case 'choice': {
      const { entry } = field
      if (value === null || 'flag' in entry) return []
      return 'options' in entry ? [nameIn(entry, value as string, i18n)] : [String(value)]
    }
    case 'set':
      return (value as readonly string[]).map((one) => nameIn(field.entry, one, i18n))
  }
}

interface Names {
  readonly options: Options | null
  readonly nameOf?: (value: string) => string
}

function nameIn({ options, nameOf }: Names, value: string, i18n: I18n): string {
  if (nameOf !== undefined) return nameOf(value)
  return options === null ? value : labelOf(optionsOf(options, i18n), value)
}
