/** The languages of the frame of public pages. A new one is a line here and a file beside. */
import { en, type FrameTexts } from './en.ts'

interface FrameFacts {
  /** In the language itself. */
  readonly name: string
  /** As `Intl` takes it, for dates and names; the code itself unless it says more. */
  readonly formats?: string
  /** Whether a speaker of it has read the help banner. Until then the English stands beside. */
  readonly isChecked: boolean
}

/** By the code that stands in addresses, in the order of their names. */
export const FRAME_LANGUAGES = {
  en: { name: 'English', formats: 'en-GB', isChecked: true },
} as const satisfies Readonly<Record<string, FrameFacts>>

export type FrameLanguage = keyof typeof FRAME_LANGUAGES

const TEXTS: Readonly<Record<FrameLanguage, FrameTexts>> = { en }

export const isFrameLanguage = (code: string): code is FrameLanguage => Object.hasOwn(FRAME_LANGUAGES, code)

/** The frame in one language. */
export interface Frame {
  readonly language: FrameLanguage
  readonly name: string
  readonly formats: string
  readonly isChecked: boolean
  readonly text: (key: keyof FrameTexts, values?: Readonly<Record<string, string | number>>) => string
}

export function frameOf(language: FrameLanguage): Frame {
  const { name, isChecked, ...facts }: FrameFacts = FRAME_LANGUAGES[language]
  return {
    language,
    name,
    isChecked,
    formats: facts.formats ?? language,
    text: (key, values = {}) =>
      TEXTS[language][key].replaceAll(/\{(\w+)\}/g, (_, one: string) => String(values[one] ?? '')),
  }
}
