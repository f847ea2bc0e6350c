/** The texts of public pages that come with the software. */
import { en } from './en.ts'
import { FRAME_LANGUAGES, isFrameLanguage, textsOf } from './languages.ts'
import { frameCodes } from '../pageContext.ts'

export const original = {
  /** English is the original, and is not among them. */
  languages: frameCodes
    .filter((code) => code !== 'en')
    .map((language) => {
      const { name, isChecked } = FRAME_LANGUAGES[language]
      return { language, name, isChecked }
    }),
  english: en,
  textsOf: async (language: string) => (isFrameLanguage(language) ? textsOf(language) : en),
}
