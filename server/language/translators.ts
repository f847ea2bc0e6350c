/** The catalogs on the server: for mails, and for other texts of its own. */
import { setupI18n, type Messages } from '@lingui/core'
import { ALL_LANGUAGES, formatsOf, type InterfaceLanguage } from '../../shared/messages/languages.ts'
import { createTranslator, type Translator } from '../../shared/messages/translator.ts'

export type Translators = Readonly<Record<InterfaceLanguage, Translator>>

export async function loadTranslator(language: InterfaceLanguage): Promise<Translator> {
  const { messages } = (await import(`../../shared/locales/${language}/messages.ts`)) as { messages: Messages }
  const locales = formatsOf(language)
  return createTranslator(setupI18n({ locale: language, locales, messages: { [language]: messages } }), language)
}

export async function loadTranslators(): Promise<Translators> {
  const all = ALL_LANGUAGES.map(async (language) => [language, await loadTranslator(language)] as const)
  return Object.fromEntries(await Promise.all(all)) as Translators
}
