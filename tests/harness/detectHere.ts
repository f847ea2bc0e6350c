/** Tells languages in the thread of the test, as the server does in its worker. */
import { detectLanguage } from '../../server/language/detectLanguage.ts'
import type { DetectLanguages } from '../../server/language/languageDetector.ts'

export const detectHere: DetectLanguages = async (texts) =>
  texts.map(({ text, languages }) => detectLanguage(text, languages))
