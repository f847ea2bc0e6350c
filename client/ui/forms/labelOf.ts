import { i18n } from '@lingui/core'
import { wordOption, type OptionEntry } from './optionEntry.ts'

/** The label of an id; the id itself if the list does not have it. */
export function labelOf(options: readonly OptionEntry[], id: string): string {
  const found = options.find((option) => option.id === id)
  return found === undefined ? id : wordOption(found, i18n).label
}
