/** Values that depend on the language of the interface, such as formatters. */
import { i18n } from '@lingui/core'
import {
  DEFAULT_LANGUAGE,
  formatsOf,
  isInterfaceLanguage,
  type InterfaceLanguage,
} from '../../../shared/messages/languages.ts'

export function activeLanguage(): InterfaceLanguage {
  return isInterfaceLanguage(i18n.locale) ? i18n.locale : DEFAULT_LANGUAGE
}

/**
 * Makes a value at its first use in a language, once for each language.
 * @param make receives the locale for dates, numbers, lists and names of languages, as `Intl` takes it
 */
export function perLanguage<T>(make: (formats: string, language: InterfaceLanguage) => T): () => T {
  const made = new Map<InterfaceLanguage, T>()
  return () => {
    const language = activeLanguage()
    const known = made.get(language)
    if (known !== undefined) return known
    const value = make(formatsOf(language), language)
    made.set(language, value)
    return value
  }
}
