/**
 * Whether a page shows what others wrote in the reader's own language. The page provides it; texts look here. Without a provider, and
 * on paper, texts are as they were written.
 */
import { createContext } from 'react'

export type TextChoice = 'original' | 'mine' | 'both'

export interface Translating {
  readonly choice: TextChoice
  /** The reader's language. */
  readonly to: string
  /**
   * A hook: the translation of a text, null while there is none.
   * @param from the language that it is written in
   */
  readonly useTranslation: (text: string, from: string) => string | null
}

/** Texts as they were written: on paper, and wherever nothing is translated. */
export const UNTRANSLATED: Translating = { choice: 'original', to: '', useTranslation: () => null }

export const TranslatingContext = createContext(UNTRANSLATED)
