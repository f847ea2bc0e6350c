import { useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { HelplineFields, type HelplineEntry } from '../../shared/helplines/helpline.ts'
import { languageOptions } from '../fields/languages.ts'
import { hasStatus } from '../http/failure.ts'
import { refusalTitle } from '../http/refusalTitle.ts'
import { showToast } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { MultiSelect } from '../ui/forms/MultiSelect.tsx'
import { TextInput } from '../ui/forms/TextInput.tsx'
import { useChangeHelpline } from './helplineQueries.ts'

const BLANK: HelplineFields = {
  name: '',
  number: null,
  chat: null,
  hours: '',
  languages: [],
  hotline: null,
  emergency: '112',
  inside: '',
}

/** The fields that are one line of text; an empty one says nothing. */
type TextKey = Exclude<keyof HelplineFields, 'languages'>

interface HelplineFormProps {
  readonly entry: HelplineEntry
  readonly onClose: () => void
}

/**
 * The entry of a centre in the register. If somebody else changes it meanwhile, saving is refused once and says so; what is
 * written stays, and the next time it is saved over theirs.
 */
export function HelplineForm({ entry, onClose }: HelplineFormProps) {
  const { t } = useLingui()
  const [fields, setFields] = useState<HelplineFields>(entry.fields ?? BLANK)
  const [seen, setSeen] = useState<number | null>(entry.version)
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set())
  const { change } = useChangeHelpline(entry.centre)
  const set = (key: TextKey, value: string): void =>
    setFields({ ...fields, [key]: value === '' && MAY_BE_NULL.has(key) ? null : value })
  function save(): void {
    const parsed = HelplineFields.safeParse(fields)
    setWrong(new Set(parsed.error?.issues.map(({ path }) => String(path[0]))))
    if (!parsed.success) return
    change.mutate(
      { version: seen ?? entry.version, fields: parsed.data },
      {
        onSuccess() {
          showToast(t`Helpline saved. A coordinator confirms it before the public sees it.`)
          onClose()
        },
        onError(error) {
          showToast(refusalTitle(error) ?? t`Not saved: the server cannot be reached. Try again.`)
          if (hasStatus(error, 409)) setSeen(null)
        },
      },
    )
  }
  const line = (key: TextKey, label: string, maxLength: number, hint: string | null, problem: string) => (
    <TextInput
      label={label}
      value={fields[key] ?? ''}
      maxLength={maxLength}
      {...(hint === null ? {} : { hint })}
      problem={wrong.has(key) ? problem : undefined}
      onChange={(value) => set(key, value)}
    />
  )
  const notNumber = t`Enter a telephone number: digits, spaces and a plus.`
  const notAddress = t`Enter an address that starts with https://`
  return (
    <form
      className="sheet-body helpline-form"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      {line('name', t`Name of the helpline`, 120, null, t`Enter a name.`)}
      {line('number', t`Telephone`, 40, null, notNumber)}
      {line('chat', t`Address of the chat`, 2000, null, notAddress)}
      {line('hours', t`Hours`, 200, t`For example: Monday to Friday, 14:00–20:00`, t`At most 200 characters.`)}
      <MultiSelect
        label={t`Languages`}
        options={languageOptions()}
        values={fields.languages}
        onToggle={(language, isChosen) => {
          const others = fields.languages.filter((one) => one !== language)
          setFields({ ...fields, languages: isChosen ? [...others, language] : others })
        }}
      />
      {line('hotline', t`Hotline: where illegal content is reported`, 2000, null, notAddress)}
      <fieldset>
        <legend>
          <Trans>Only for those who answer messages of the public</Trans>
        </legend>
        {line('emergency', t`Emergency number`, 40, null, notNumber)}
        {line('inside', t`Whom to call inside the centre`, 300, t`A role and a number`, t`At most 300 characters.`)}
      </fieldset>
      <div className="actions">
        <Button kind="primary" type="submit" working={change.isPending}>
          <Trans>Save helpline</Trans>
        </Button>
        <Button onPress={onClose}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </form>
  )
}

const MAY_BE_NULL: ReadonlySet<string> = new Set(['number', 'chat', 'hotline'])
