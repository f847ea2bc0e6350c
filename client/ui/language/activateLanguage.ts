/** Loads the catalog of a language and shows the interface in it. */
import { i18n, type Messages } from '@lingui/core'
import { DEFAULT_LANGUAGE, formatsOf, type InterfaceLanguage } from '../../../shared/messages/languages.ts'

const catalogs = import.meta.glob<{ messages: Messages }>([
  '../../../shared/locales/*/messages.ts',
  // English comes with the modules that show it: see vite.config.ts.
  '!../../../shared/locales/en/messages.ts',
])

/** Without its catalog, as when a page opens offline after an update, the interface is in English. */
export async function activateLanguage(language: InterfaceLanguage): Promise<void> {
  // A text without parameters needs no compiler, and all others are compiled.
  i18n.setMessagesCompiler((message) => [message])
  i18n.load(DEFAULT_LANGUAGE, {})
  const loaded = (await loadCatalog(language)) ? language : DEFAULT_LANGUAGE
  i18n.activate(loaded, formatsOf(loaded))
  document.documentElement.lang = loaded
}

async function loadCatalog(language: InterfaceLanguage): Promise<boolean> {
  if (language === DEFAULT_LANGUAGE) return true
  try {
    const catalog = await catalogs[`../../../shared/locales/${language}/messages.ts`]?.()
    if (catalog === undefined) return false
    i18n.load(language, catalog.messages)
    return true
  } catch {
    return false
  }
}
