/** Days as the interface writes them, made from what `Intl` gives: engines differ, and some write what nobody does. Pure. */
import type { InterfaceLanguage } from './messages/languages.ts'

/**
 * English has no comma behind the weekday, French has the ordinal of the first day, and no language has spaces around the
 * dash of a range.
 * @param formatted a day, a range of days, or a day with a time behind it
 */
export function dayAsWritten(formatted: string, language: InterfaceLanguage): string {
  const joined = formatted.replaceAll(/\s*–\s*/g, '–')
  switch (language) {
    case 'en':
      return joined.replace(/^(\p{L}+),/u, '$1')
    case 'fr':
      return joined.replaceAll(/(?<!\d)1(?=\s\p{L})/gu, '1er')
    default:
      return joined
  }
}
