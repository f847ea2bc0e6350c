import { OFFERED_LANGUAGES, type InterfaceLanguage } from '../../../shared/messages/languages.ts'

/** The languages to choose from, with the one that is shown; a single one is no choice. */
export const languageChoices = (active: InterfaceLanguage): readonly InterfaceLanguage[] => [
  ...new Set([...OFFERED_LANGUAGES, active]),
]
