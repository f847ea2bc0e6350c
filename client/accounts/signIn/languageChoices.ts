import { OFFERED_LANGUAGES, type InterfaceLanguage } from '../../../shared/messages/languages.ts'

/** The languages to choose from, including the active one; a single entry offers no choice. */
export const languageChoices = (active: InterfaceLanguage): readonly InterfaceLanguage[] => [
  ...new Set([...OFFERED_LANGUAGES, active]),
]
