/** Options as tables declare them: their labels are messages of the catalogs, or names that need no translation. */
import type { I18n, MessageDescriptor } from '@lingui/core'
import type { Option } from './option.ts'

export interface OptionEntry {
  readonly id: string
  readonly label: string | MessageDescriptor
  /** Other words that find it. */
  readonly also?: readonly string[]
  readonly group?: string | MessageDescriptor
}

export function wordOption({ id, label, also, group }: OptionEntry, i18n: I18n): Option {
  return {
    id,
    label: word(label, i18n),
    ...(also === undefined ? {} : { also }),
    ...(group === undefined ? {} : { group: word(group, i18n) }),
  }
}

const word = (text: string | MessageDescriptor, i18n: I18n): string => (typeof text === 'string' ? text : i18n._(text))
