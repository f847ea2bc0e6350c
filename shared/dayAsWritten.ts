/** A day or a range as the interface writes it, of what `Intl` gives: engines differ, and some write what nobody does. Pure. */
import type { InterfaceLanguage } from './messages/languages.ts'

/** English has "Tue 9 Feb" where some engines write "Tue, 9 Feb"; French the ordinal of the first day. No thin spaces around a dash. */
export function dayAsWritten(formatted: string, language: InterfaceLanguage): string {
  const joined = formatted.replaceAll(/\s*–\s*/g, '–')
  switch (language) {
    case 'en':
      return joined.replaceAll(',', '')
    case 'fr':
      return joined.replaceAll(/(?<!\d)1(?=\s\p{L})/gu, '1er')
    default:
      return joined
  }
}
