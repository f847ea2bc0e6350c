import { Trans, useLingui } from '@lingui/react/macro'
import { INTERFACE_LANGUAGES, isInterfaceLanguage } from '../../shared/messages/languages.ts'
import { Callout } from '../ui/Callout.tsx'
import { Select } from '../ui/forms/Select.tsx'
import { activeLanguage } from '../ui/language/perLanguage.ts'
import { languageChoices } from './signIn/languageChoices.ts'
import { useChooseLanguage } from './session.ts'

export const canChooseLanguage = (): boolean => languageChoices(activeLanguage()).length > 1

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
        options={languageChoices(active).map((id) => ({ id, label: INTERFACE_LANGUAGES[id].name }))}
        onChange={(id) => isInterfaceLanguage(id) && choose.mutate(id)}
      />
      {choose.isError && (
        <Callout kind="danger" live>
          <Trans>The language could not be saved. Nothing has changed. Try again.</Trans>
        </Callout>
      )}
    </>
  )
}
