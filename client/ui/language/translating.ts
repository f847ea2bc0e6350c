/**
 * Whether a page shows what others wrote in the reader's own language. The page provides it; texts look here. Without a provider, and
 * on paper, texts are as they were written.
 */
import { createContext, use, useCallback, useSyncExternalStore } from 'react'

export type TextChoice = 'original' | 'mine' | 'both'

/** Translations of a page's texts, as they arrive. */
interface Translations {
  /** Asks for the translation of a text, and tells of it. @returns a function that ends that */
  readonly watch: (text: string, from: string, listener: () => void) => () => void
  /** Null while there is none. */
  readonly find: (text: string, from: string) => string | null
}

export interface Translating {
  readonly choice: TextChoice
  /** The reader's language. */
  readonly to: string
  readonly translations: Translations
}

const NONE: Translations = { watch: () => () => undefined, find: () => null }

/** Texts as they were written: on paper, and wherever nothing is translated. */
export const UNTRANSLATED: Translating = { choice: 'original', to: '', translations: NONE }

export const TranslatingContext = createContext(UNTRANSLATED)

/**
 * The translation of a text on a page that translates; null while there is none.
 * @param from the language that it is written in
 */
export function useTranslation(text: string, from: string): string | null {
  const { choice, to, translations } = use(TranslatingContext)
  const { watch, find } = choice === 'original' || from === to || text.trim() === '' ? NONE : translations
  const subscribe = useCallback((listener: () => void) => watch(text, from, listener), [watch, text, from])
  return useSyncExternalStore(subscribe, () => find(text, from))
}
