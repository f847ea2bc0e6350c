/** The languages of the frame of public pages. A new one is a line in both tables here and in `shared/publicLanguages.ts`, and a file in a folder beside. */
import type { PublicLanguage } from '../../../shared/publicLanguages.ts'
import { en, type FrameTexts } from './en.ts'

interface FrameFacts {
  /** In the language itself. */
  readonly name: string
  /** As `Intl` takes it, for dates and names; the code itself unless set. */
  readonly formats?: string
  /** Whether a speaker has checked the help banner. Until then the English is shown beside it. */
  readonly isChecked: boolean
}

/** By the code in addresses, in the order of their names. */
export const FRAME_LANGUAGES = {
  bs: { name: 'bosanski', isChecked: false },
  cs: { name: 'čeština', isChecked: false },
  da: { name: 'dansk', isChecked: false },
  de: { name: 'Deutsch', isChecked: false },
  et: { name: 'eesti', isChecked: false },
  en: { name: 'English', formats: 'en-GB', isChecked: true },
  es: { name: 'español', isChecked: false },
  fr: { name: 'français', isChecked: false },
  ga: { name: 'Gaeilge', isChecked: false },
  hr: { name: 'hrvatski', isChecked: false },
  is: { name: 'íslenska', isChecked: false },
  it: { name: 'italiano', isChecked: false },
  lv: { name: 'latviešu', isChecked: false },
  lt: { name: 'lietuvių', isChecked: false },
  hu: { name: 'magyar', isChecked: false },
  mt: { name: 'Malti', isChecked: false },
  nl: { name: 'Nederlands', isChecked: false },
  no: { name: 'norsk', formats: 'nb', isChecked: false },
  pl: { name: 'polski', isChecked: false },
  pt: { name: 'português', isChecked: false },
  ro: { name: 'română', isChecked: false },
  sq: { name: 'shqip', isChecked: false },
  sk: { name: 'slovenčina', isChecked: false },
  sl: { name: 'slovenščina', isChecked: false },
  'sr-latn': { name: 'srpski', formats: 'sr-Latn', isChecked: false },
  fi: { name: 'suomi', isChecked: false },
  sv: { name: 'svenska', isChecked: false },
  tr: { name: 'Türkçe', isChecked: false },
  el: { name: 'ελληνικά', isChecked: false },
  bg: { name: 'български', isChecked: false },
  mk: { name: 'македонски', isChecked: false },
  sr: { name: 'српски', formats: 'sr-Cyrl', isChecked: false },
  uk: { name: 'українська', isChecked: false },
  ka: { name: 'ქართული', isChecked: false },
  hy: { name: 'հայերեն', isChecked: false },
} as const satisfies Readonly<Record<PublicLanguage, FrameFacts>>

export type FrameLanguage = PublicLanguage

/** Read when somebody asks for the first page in a language: all together would make the start longer. */
const TEXTS: Readonly<Record<FrameLanguage, () => FrameTexts | Promise<FrameTexts>>> = {
  bs: async () => (await import('./others/bs.ts')).bs,
  cs: async () => (await import('./eu/cs.ts')).cs,
  da: async () => (await import('./eu/da.ts')).da,
  de: async () => (await import('./eu/de.ts')).de,
  et: async () => (await import('./eu/et.ts')).et,
  en: () => en,
  es: async () => (await import('./eu/es.ts')).es,
  fr: async () => (await import('./eu/fr.ts')).fr,
  ga: async () => (await import('./eu/ga.ts')).ga,
  hr: async () => (await import('./eu/hr.ts')).hr,
  is: async () => (await import('./others/is.ts')).is,
  it: async () => (await import('./eu/it.ts')).it,
  lv: async () => (await import('./eu/lv.ts')).lv,
  lt: async () => (await import('./eu/lt.ts')).lt,
  hu: async () => (await import('./eu/hu.ts')).hu,
  mt: async () => (await import('./eu/mt.ts')).mt,
  nl: async () => (await import('./eu/nl.ts')).nl,
  no: async () => (await import('./others/no.ts')).no,
  pl: async () => (await import('./eu/pl.ts')).pl,
  pt: async () => (await import('./eu/pt.ts')).pt,
  ro: async () => (await import('./eu/ro.ts')).ro,
  sq: async () => (await import('./others/sq.ts')).sq,
  sk: async () => (await import('./eu/sk.ts')).sk,
  sl: async () => (await import('./eu/sl.ts')).sl,
  'sr-latn': async () => (await import('./others/srLatn.ts')).srLatn,
  fi: async () => (await import('./eu/fi.ts')).fi,
  sv: async () => (await import('./eu/sv.ts')).sv,
  tr: async () => (await import('./others/tr.ts')).tr,
  el: async () => (await import('./eu/el.ts')).el,
  bg: async () => (await import('./eu/bg.ts')).bg,
  mk: async () => (await import('./others/mk.ts')).mk,
  sr: async () => (await import('./others/sr.ts')).sr,
  uk: async () => (await import('./others/uk.ts')).uk,
  ka: async () => (await import('./others/ka.ts')).ka,
  hy: async () => (await import('./others/hy.ts')).hy,
}

export const isFrameLanguage = (code: string): code is FrameLanguage => Object.hasOwn(FRAME_LANGUAGES, code)

/** The frame in one language. */
export interface Frame {
  readonly language: FrameLanguage
  readonly name: string
  readonly formats: string
  readonly isChecked: boolean
  /** Another one for other texts. */
  readonly stamp: string
  readonly text: (key: keyof FrameTexts, values?: Readonly<Record<string, string | number>>) => string
}

/** The texts that come with the software. */
export const textsOf = async (language: FrameLanguage): Promise<FrameTexts> => TEXTS[language]()

/** A frame without corrections. */
export const frameOf = async (language: FrameLanguage): Promise<Frame> => frameWith(language, await textsOf(language))

export const english: Frame = frameWith('en', en)

export function frameWith(language: FrameLanguage, texts: FrameTexts): Frame {
  const { name, isChecked, ...facts }: FrameFacts = FRAME_LANGUAGES[language]
  return {
    language,
    name,
    isChecked,
    stamp: '',
    formats: facts.formats ?? language,
    text: (key, values = {}) => texts[key].replaceAll(/\{(\w+)\}/g, (_, one: string) => String(values[one] ?? '')),
  }
}
