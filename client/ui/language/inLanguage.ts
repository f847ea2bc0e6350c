/** Addresses of files, which are written in the language of the screen. */
import { OFFERED_LANGUAGES } from '../../../shared/messages/languages.ts'
import { activeLanguage } from './perLanguage.ts'

/** @param path of a file that people read; formats for programs stay in English */
export function inLanguage(path: string): string {
  const language = activeLanguage()
  // The accented English of tests is no language of files.
  if (!OFFERED_LANGUAGES.includes(language)) return path
  return `${path}${path.includes('?') ? '&' : '?'}lang=${language}`
}
