import { Trans, useLingui } from '@lingui/react/macro'
import { DEFAULT_LANGUAGE, INTERFACE_LANGUAGES, isInterfaceLanguage } from '../../shared/messages/languages.ts'
import { showToast } from '../ui/announce.ts'
import { activeLanguage } from '../ui/language/perLanguage.ts'
import type { LazyMenuItem } from '../ui/overlays/LazyMenuList.tsx'
import { useChooseLanguage } from './session.ts'
import { languageChoices } from './signIn/languageChoices.ts'

const PREFIX = 'language:'
const WRONG = 'wrong-wording'

interface LanguageMenu {
  readonly items: readonly LazyMenuItem[]
  /** Takes the id of a chosen item. @returns whether it is a language */
  readonly choose: (id: string) => boolean
}

/** The languages of the interface in the account menu, and the way back to English in one step. */
export function useLanguageMenu(onWrongWording: () => void): LanguageMenu {
  const { t } = useLingui()
  const { mutate } = useChooseLanguage()
  const active = activeLanguage()
  const isOriginal = active === DEFAULT_LANGUAGE
  const languages = languageChoices(active).map((language) => {
    const { name } = INTERFACE_LANGUAGES[language]
    return { id: `${PREFIX}${language}`, label: name, face: <span lang={language}>{name}</span> }
  })
  const { name } = INTERFACE_LANGUAGES[active]
  // People who cannot read the language on screen look for English in English.
  const back = {
    id: `${PREFIX}${DEFAULT_LANGUAGE}`,
    label: 'Switch to English',
    face: <span lang="en">Switch to English</span>,
  }
  const foot = isOriginal ? undefined : <Trans>No speaker of this language has checked these texts yet.</Trans>
  const wrong = { id: WRONG, label: t`Wrong wording? Propose another` }
  return {
    items: [
      { id: 'languages', label: t`Language: ${name}`, menu: { items: languages, chosen: `${PREFIX}${active}`, foot } },
      ...(isOriginal ? [] : [back, wrong]),
    ],
    choose(id) {
      if (id === WRONG) {
        onWrongWording()
        return true
      }
      if (!id.startsWith(PREFIX)) return false
      const language = id.slice(PREFIX.length)
      if (isInterfaceLanguage(language) && language !== active)
        mutate(language, {
          onError: () => showToast(t`The language could not be saved. Nothing has changed. Try again.`),
        })
      return true
    },
  }
}
