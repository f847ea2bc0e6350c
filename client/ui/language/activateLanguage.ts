/**
 * Loads the catalog of a language and shows the interface in it. English comes with the modules that show it; the others have
 * two files: see `client/build/catalogHalves.ts`.
 */
import { i18n, type Messages } from '@lingui/core'
import { DEFAULT_LANGUAGE, formatsOf, type InterfaceLanguage } from '../../../shared/messages/languages.ts'
import { oneFullStop } from '../../../shared/messages/oneFullStop.ts'
import { activeLanguage } from './perLanguage.ts'

const word = i18n.t
/** What `Trans`, `t` and `i18n._` show. */
const inSentences = (...message: Parameters<typeof word>): string => oneFullStop(word(...message))
Object.assign(i18n, { _: inSentences, t: inSentences })

type Half = Readonly<Record<string, () => Promise<Messages>>>

const FIRST: Half = import.meta.glob<Messages>(
  ['../../../shared/locales/*/messages.ts', '!../../../shared/locales/en/messages.ts'],
  { query: '?first', import: 'messages' },
)
const REST: Half = import.meta.glob<Messages>(
  ['../../../shared/locales/*/messages.ts', '!../../../shared/locales/en/messages.ts'],
  { query: '?rest', import: 'messages' },
)

/**
 * Loads what the first screens show. Without it, as when a page opens offline after an update, the interface is in English.
 */
export async function activateLanguage(language: InterfaceLanguage): Promise<void> {
  // A text without parameters needs no compiler, and all others are compiled.
  i18n.setMessagesCompiler((message) => [message])
  i18n.load(DEFAULT_LANGUAGE, {})
  const isLoaded = await load(FIRST, language).catch(() => false)
  const loaded = isLoaded ? language : DEFAULT_LANGUAGE
  i18n.activate(loaded, formatsOf(loaded))
  document.documentElement.lang = loaded
}

let rest: Promise<unknown> | null = null

/**
 * Loads all other messages of the active language, once. A part of a page that is loaded later waits for it.
 * @throws what the browser says, if the file cannot be loaded; the next call tries again
 */
export async function restOfMessages(): Promise<void> {
  rest ??= load(REST, activeLanguage()).catch((error: unknown) => {
    rest = null
    throw error
  })
  await rest
}

/** Returns false for a language that is not there. */
async function load(half: Half, language: InterfaceLanguage): Promise<boolean> {
  if (language === DEFAULT_LANGUAGE) return true
  const messages = await half[`../../../shared/locales/${language}/messages.ts`]?.()
  if (messages === undefined) return false
  i18n.load(language, messages)
  return true
}
