/** The catalogs on the server: for mails, and for other texts of its own. */
import { createRequire } from 'node:module'
import { setupI18n, type Messages } from '@lingui/core'
import { ALL_LANGUAGES, formatsOf, type InterfaceLanguage } from '../../shared/messages/languages.ts'
import { createLocaliser, type Localiser } from '../../shared/messages/localiser.ts'

export type Localisers = Readonly<Record<InterfaceLanguage, Localiser>>

const require = createRequire(import.meta.url)

/** Compiled messages by their ids. Takes some 10 ms at its first use: a catalog is half a megabyte. */
export const loadCatalog = (language: InterfaceLanguage): Messages =>
  (require(`../../shared/locales/${language}/messages.ts`) as { readonly messages: Messages }).messages

export function loadLocaliser(language: InterfaceLanguage): Localiser {
  const messages = loadCatalog(language)
  const locales = formatsOf(language)
  return createLocaliser(setupI18n({ locale: language, locales, messages: { [language]: messages } }), language)
}

/** Each language is loaded when something is first worded in it. */
export function openLocalisers(): Localisers {
  const loaded = new Map<InterfaceLanguage, Localiser>()
  const get = (language: InterfaceLanguage) => (): Localiser => {
    const localiser = loaded.get(language) ?? loadLocaliser(language)
    loaded.set(language, localiser)
    return localiser
  }
  const getters = ALL_LANGUAGES.map((language) => [language, { get: get(language), enumerable: true }] as const)
  return Object.defineProperties({}, Object.fromEntries(getters)) as Localisers
}
