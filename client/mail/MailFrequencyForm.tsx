import { Trans, useLingui } from '@lingui/react/macro'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { MailFrequency, type MailSettings } from '../../shared/mail/frequency.ts'
import { showToast } from '../ui/announce.ts'
import { Callout } from '../ui/Callout.tsx'
import { CHOICE_LABELS } from './mailLabels.ts'
import { useChooseMail } from './mailQueries.ts'
import './mail.css'

/** The frequency of mails. A choice is saved at once; if that fails, the form shows the saved choice again. */
export function MailFrequencyForm({ settings }: { readonly settings: MailSettings }) {
  const { t, i18n } = useLingui()
  const choose = useChooseMail()
  // The chosen value is shown while it is being saved.
  const shown = choose.isPending ? choose.variables : settings.choice

  function save(choice: MailFrequency, before: MailFrequency | null): void {
    choose.mutate(choice, {
      onSuccess: () =>
        showToast(
          i18n._(CHOICE_LABELS[choice].chosen),
          before === null ? undefined : { label: t`Undo`, run: () => save(before, null) },
        ),
    })
  }

  return (
    <>
      <RadioGroup
        className="choice-list"
        value={shown}
        onChange={(value) => save(MailFrequency.parse(value), settings.choice)}
      >
        <Label className="vh">
          <Trans>Email frequency</Trans>
        </Label>
        {MailFrequency.options.map((choice) => (
          <Radio key={choice} value={choice}>
            <i aria-hidden="true" />
            <span>
              <b>{i18n._(CHOICE_LABELS[choice].name)}</b>
              <small>{i18n._(CHOICE_LABELS[choice].meaning)}</small>
            </span>
          </Radio>
        ))}
      </RadioGroup>
      {choose.isError && (
        <Callout kind="danger" live>
          <Trans>
            Your choice could not be saved. Nothing has changed. Check your internet connection and choose again.
          </Trans>
        </Callout>
      )}
    </>
  )
}
