import { Trans, useLingui } from '@lingui/react/macro'
import { INTERFACE_LANGUAGES, InterfaceLanguage, OFFERED_LANGUAGES } from '../../shared/messages/languages.ts'
import { Callout } from '../ui/Callout.tsx'
import { Select } from '../ui/forms/Select.tsx'
import { activeLanguage } from '../ui/language/perLanguage.ts'
import { useChooseLanguage } from './session.ts'

/** The languages to choose from, with the one that is shown; a single one is no choice. */
function choicesFor(active: InterfaceLanguage): readonly InterfaceLanguage[] {
  return [...new Set([...OFFERED_LANGUAGES, active])]
}

export const canChooseLanguage = (): boolean => choicesFor(activeLanguage()).length > 1

/** The language of the interface and of mails. A choice is saved at once; the page is then shown in it. */
export function LanguageForm() {
  const { t } = useLingui()
  const choose = useChooseLanguage()
  const active = activeLanguage()
  return (
    <>
      <Select
        label={t`Language of the workspace and of emails`}
        value={choose.isPending ? choose.variables : active}
        options={choicesFor(active).map((id) => ({ id, label: INTERFACE_LANGUAGES[id].name }))}
        onChange={(id) => choose.mutate(InterfaceLanguage.parse(id))}
      />
      {choose.isError && (
        <Callout kind="danger" live>
          <Trans>The language could not be saved. Nothing has changed. Try again.</Trans>
        </Callout>
      )}
    </>
  )
}
