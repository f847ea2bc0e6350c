import { useId, useState, type SyntheticEvent } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import type { Account } from '../../shared/accounts/people.ts'
import type { PersonId } from '../../shared/ids.ts'
import { refusalTitle } from '../http/refusalTitle.ts'
import { showToast } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Callout } from '../ui/Callout.tsx'
import { containsEachWord } from '../ui/containsEachWord.ts'
import { Field } from '../ui/forms/Field.tsx'
import { useMergeAccount } from './peopleQueries.ts'

interface MergeFormProps {
  readonly person: Account
  readonly people: readonly Account[]
  readonly onDone: () => void
}

/** Makes one of two accounts of one person, with the reason for the audit log. */
export function MergeForm({ person, people, onDone }: MergeFormProps) {
  const { t } = useLingui()
  const id = useId()
  const [into, setInto] = useState<PersonId | null>(null)
  const [reason, setReason] = useState('')
  const merge = useMergeAccount()
  const others = people.filter((one) => one.id !== person.id && one.standing !== 'ended')
  const { name } = person
  function submit(event: SyntheticEvent): void {
    event.preventDefault()
    if (into === null || reason.trim() === '') return
    const body = { id: person.id, into, reason: reason.trim() }
    merge.mutate(body, { onSuccess: () => (showToast(t`The accounts of ${name} are one now.`), onDone()) })
  }
  return (
    <form className="merge" onSubmit={submit}>
      <p className="hint">
        <Trans>
          This account ends, and every way to sign in leads to the other one. What was written stays under this name.
        </Trans>
      </p>
      <ComboBox
        className="field"
        menuTrigger="focus"
        defaultFilter={containsEachWord}
        value={into}
        onChange={(key) => setInto((key as PersonId | null) ?? null)}
        defaultItems={others}
      >
        <Label className="label">
          <Trans>The account that stays</Trans>
        </Label>
        <Input className="input" placeholder={t`Type a name or an address`} />
        <Popover>
          <ListBox>
            {(one: Account) => (
              <ListBoxItem id={one.id} textValue={`${one.name} ${one.email}`}>
                {one.name} · <span dir="ltr">{one.email}</span>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
      <Field id={id} label={t`Reason`}>
        <input
          className="input"
          id={id}
          required
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
      {merge.isError && (
        <Callout kind="danger" live>
          {refusalTitle(merge.error) ?? (
            <Trans>Nothing was changed. Check your internet connection and try again.</Trans>
          )}
        </Callout>
      )}
      <div className="actions">
        <Button type="submit" kind="danger" working={merge.isPending}>
          <Trans>Merge the accounts</Trans>
        </Button>
      </div>
    </form>
  )
}
