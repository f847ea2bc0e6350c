/**
 * The languages of the interface. A new one is a line here and its catalog, which `npm run messages` starts in
 * `shared/locales`.
 */
interface InterfaceLanguageFacts {
  /** In the language itself. */
  readonly name: string
  /** The locale of dates, numbers, lists and names of languages, as `Intl` takes it. */
  readonly formats: string
  /** Never offered to people: see {@link INTERFACE_LANGUAGES}. */
  readonly isForTests?: true
}

/**
 * `en-XA` is English with accents, 40 % longer: where it shows plain letters, a text is in no catalog. Its dates and
 * numbers are Greek, as those of an accented English do not exist: a date in English is in no language's format.
 */
export const INTERFACE_LANGUAGES = {
  en: { name: 'English', formats: 'en-GB' },
  bg: { name: 'Български', formats: 'bg' },
  cs: { name: 'Čeština', formats: 'cs' },
  da: { name: 'Dansk', formats: 'da' },
  de: { name: 'Deutsch', formats: 'de' },
  el: { name: 'Ελληνικά', formats: 'el' },
  es: { name: 'Español', formats: 'es' },
  fr: { name: 'Français', formats: 'fr' },
  hr: { name: 'Hrvatski', formats: 'hr' },
  it: { name: 'Italiano', formats: 'it' },
  nl: { name: 'Nederlands', formats: 'nl' },
  pl: { name: 'Polski', formats: 'pl' },
  pt: { name: 'Português', formats: 'pt-PT' },
  ro: { name: 'Română', formats: 'ro' },
  'en-XA': { name: 'Ⓐçčēñţ', formats: 'el', isForTests: true },
} as const satisfies Readonly<Record<string, InterfaceLanguageFacts>>

export type InterfaceLanguage = keyof typeof INTERFACE_LANGUAGES
/** Also those that are never offered. */
export const ALL_LANGUAGES = Object.keys(INTERFACE_LANGUAGES) as InterfaceLanguage[]

export const isInterfaceLanguage = (value: unknown): value is InterfaceLanguage =>
  ALL_LANGUAGES.some((language) => language === value)

export const DEFAULT_LANGUAGE: InterfaceLanguage = 'en'

/** The languages that people can choose. */
export const OFFERED_LANGUAGES: readonly InterfaceLanguage[] = ALL_LANGUAGES.filter(
  (language) => !('isForTests' in INTERFACE_LANGUAGES[language]),
)

export const formatsOf = (language: InterfaceLanguage): string => INTERFACE_LANGUAGES[language].formats
