import { useId } from 'react'
import { Trans } from '@lingui/react/macro'
import { INTERFACE_LANGUAGES, isInterfaceLanguage } from '../../../shared/messages/languages.ts'
import { adoptLanguage } from '../../ui/language/interfaceLanguage.ts'
import { activeLanguage } from '../../ui/language/perLanguage.ts'
import { languageChoices } from './languageChoices.ts'

/** Below the pages before the sign-in: plain links, since each leads to a page with other scripts. */
export function EntryFooter() {
  const id = useId()
  const active = activeLanguage()
  const choices = languageChoices(active)
  return (
    <footer className="entry-foot">
      <a href="/data-protection">
        <Trans>Privacy</Trans>
      </a>
      <a href="/accessibility">
        <Trans>Accessibility</Trans>
      </a>
      <a href="/licences">
        <Trans>Licences</Trans>
      </a>
      {choices.length > 1 && (
        <span>
          <label htmlFor={id}>
            <Trans>Language</Trans>
          </label>
          <select
            id={id}
            value={active}
            onChange={({ target: { value } }) => adoptLanguage(isInterfaceLanguage(value) ? value : null)}
          >
            {choices.map((language) => (
              <option key={language} value={language} lang={language}>
                {INTERFACE_LANGUAGES[language].name}
              </option>
            ))}
          </select>
        </span>
      )}
    </footer>
  )
}
