import {
  formatsOf,
  INTERFACE_LANGUAGES,
  OFFERED_LANGUAGES,
  type InterfaceLanguage,
} from '../../../shared/messages/languages.ts'

/** The languages to choose from, including the active one, sorted by their names; a single entry offers no choice. */
export function languageChoices(active: InterfaceLanguage): readonly InterfaceLanguage[] {
  const { compare } = new Intl.Collator(formatsOf(active))
  return [...new Set([...OFFERED_LANGUAGES, active])].toSorted((a, b) =>
    compare(INTERFACE_LANGUAGES[a].name, INTERFACE_LANGUAGES[b].name),
  )
}
