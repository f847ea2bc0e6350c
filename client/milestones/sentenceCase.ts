import { activeLanguage } from '../ui/language/perLanguage.ts'

/** Words of a sentence as they begin a line. */
export const sentenceCase = (words: string): string =>
  words.slice(0, 1).toLocaleUpperCase(activeLanguage()) + words.slice(1)
