import { Trans, useLingui } from '@lingui/react/macro'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { MailChoice, type MailSettings } from '../../shared/mail/choice.ts'
import { showToast } from '../ui/announce.ts'
import { Note } from '../ui/Note.tsx'
import { CHOICE_WORDS } from './mailWords.ts'
import { useChooseMail } from './mailQueries.ts'
import './mail.css'

/** How often mails come. What is chosen is saved at once; if that fails, what was saved before is shown again. */
export function MailChoiceForm({ settings }: { readonly settings: MailSettings }) {
  const { t, i18n } = useLingui()
  const choose = useChooseMail()
  // While it is being saved, what was chosen is shown.
  const shown = choose.isPending ? choose.variables : settings.choice

  function save(choice: MailChoice, before: MailChoice | null): void {
    choose.mutate(choice, {
      onSuccess: () =>
        showToast(
          i18n._(CHOICE_WORDS[choice].chosen),
          before === null ? undefined : { label: t`Undo`, run: () => save(before, null) },
        ),
    })
  }

  return (
    <>
      <RadioGroup
        className="mail-choice"
        value={shown}
        onChange={(value) => save(MailChoice.parse(value), settings.choice)}
      >
        <Label className="vh">
          <Trans>Email frequency</Trans>
        </Label>
        {MailChoice.options.map((choice) => (
          <Radio key={choice} value={choice}>
            <i aria-hidden="true" />
            <span>
              <b>{i18n._(CHOICE_WORDS[choice].name)}</b>
              <small>{i18n._(CHOICE_WORDS[choice].meaning)}</small>
            </span>
          </Radio>
        ))}
      </RadioGroup>
      {choose.isError && (
        <Note kind="danger" live>
          <Trans>
            Your choice could not be saved. Nothing has changed. Check your internet connection and choose again.
          </Trans>
        </Note>
      )}
    </>
  )
}
