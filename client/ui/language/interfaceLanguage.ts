/** The language of the interface in this browser: the one chosen here, or the first that the browser prefers. */
import {
  DEFAULT_LANGUAGE,
  isInterfaceLanguage,
  OFFERED_LANGUAGES,
  type InterfaceLanguage,
} from '../../../shared/messages/languages.ts'
import { memoryOf } from '../memory.ts'

const KEY = 'sid-language'
const memory = memoryOf('localStorage')

export function readLanguage(): InterfaceLanguage {
  const chosen = memory.get(KEY)
  return isInterfaceLanguage(chosen) ? chosen : preferredLanguage(navigator.languages)
}

/**
 * Shows the interface in the language that the person chose. Everything on screen changes, so the page is loaded again.
 *
 * @param language null if the person chose none
 */
export function adoptLanguage(language: InterfaceLanguage | null): void {
  if (language === null || language === readLanguage()) return
  memory.set(KEY, language)
  location.reload()
}

/** @param wanted BCP 47 tags, the most wanted first */
export function preferredLanguage(wanted: readonly string[]): InterfaceLanguage {
  for (const tag of wanted) {
    const [primary] = tag.toLowerCase().split('-')
    const found = OFFERED_LANGUAGES.find((one) => one.toLowerCase() === tag.toLowerCase() || one === primary)
    if (found !== undefined) return found
  }
  return DEFAULT_LANGUAGE
}
