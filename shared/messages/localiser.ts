/** Words messages and names in one language, in the same way on both sides. */
import { dayAsWritten } from '../dayAsWritten.ts'
import { utcDate } from '../days.ts'
import { COUNTRY_NAMES } from '../countries.ts'
import { formatsOf, type InterfaceLanguage } from './languages.ts'
import type { Message } from './message.ts'
import { oneFullStop } from './oneFullStop.ts'

type Values = Readonly<Record<string, unknown>>

/** The compiled catalogs of one language: an `I18n` of Lingui. */
interface Catalog {
  _(message: Message & { readonly values?: Values }): string
}

export interface Localiser {
  readonly language: InterfaceLanguage
  readonly text: (message: Message, values?: Values) => string
  /** `a quiz, a film and stickers`. */
  readonly list: (names: readonly string[]) => string
  /** The code itself for a language without a name. */
  readonly languageName: (code: string) => string
  /** @param english the name of a country that the network does not know yet */
  readonly countryName: (code: string, english: string) => string
  /** `8 February`, of a local date. */
  readonly dayAndMonth: (iso: string) => string
}

export function createLocaliser(catalog: Catalog, language: InterfaceLanguage): Localiser {
  const formats = formatsOf(language)
  const lists = new Intl.ListFormat(formats, { type: 'conjunction' })
  const languages = new Intl.DisplayNames(formats, { type: 'language' })
  const days = new Intl.DateTimeFormat(formats, { day: 'numeric', month: 'long', timeZone: 'UTC' })
  const text = (message: Message, values: Values = {}): string => oneFullStop(catalog._({ ...message, values }))
  return {
    language,
    text,
    list: (names) => lists.format(names),
    languageName(code) {
      try {
        return languages.of(code) ?? code
      } catch {
        return code
      }
    },
    countryName(code, english) {
      const message = COUNTRY_NAMES[code]
      return message === undefined ? english : text(message)
    },
    dayAndMonth: (iso) => dayAsWritten(days.format(utcDate(iso)), language),
  }
}
