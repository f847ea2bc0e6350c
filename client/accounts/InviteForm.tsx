import { useId, useState, type SyntheticEvent } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import type { CentreId } from '../../shared/ids.ts'
import { Role } from '../../shared/permissions.ts'
import { refusalTitle } from '../http/refusalTitle.ts'
import { showToast } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Callout } from '../ui/Callout.tsx'
import { Field } from '../ui/forms/Field.tsx'
import { LabelledCheckbox } from '../ui/forms/LabelledCheckbox.tsx'
import { Select } from '../ui/forms/Select.tsx'
import { CentreChoice, type CentreOption } from './CentreChoice.tsx'
import { useInvite } from './peopleQueries.ts'
import { ROLE_LABELS } from './roleLabels.ts'

/** Sends a link that gives a role to the reader of the mailbox. */
export function InviteForm({
  centres,
  onDone,
}: {
  readonly centres: readonly CentreOption[]
  readonly onDone: () => void
}) {
  const { t, i18n } = useLingui()
  const id = useId()
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<Role>('planner')
  const [centre, setCentre] = useState<CentreId | null>(null)
  const [lead, setLead] = useState(false)
  const invite = useInvite()
  function submit(event: SyntheticEvent): void {
    event.preventDefault()
    const body = {
      email: email.trim(),
      role,
      centre: role === 'planner' ? centre : null,
      lead: role === 'planner' && lead,
    }
    invite.mutate(body, { onSuccess: () => (showToast(t`An invitation is on its way to ${email}.`), onDone()) })
  }
  return (
    <form className="account-form" onSubmit={submit}>
      <Field id={id} label={t`Email address`}>
        <input
          className="input"
          id={id}
          type="email"
          required
          maxLength={320}
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
      </Field>
      <Select
        label={t`Role`}
        options={Role.options.map((one) => ({ id: one, label: i18n._(ROLE_LABELS[one]) }))}
        value={role}
        onChange={(value) => setRole(Role.parse(value))}
      />
      {role === 'planner' && (
        <>
          <CentreChoice label={t`Centre`} centres={centres} value={centre} onChange={setCentre} />
          <LabelledCheckbox label={t`Lead planner: decides on requests to join`} chosen={lead} onChange={setLead} />
        </>
      )}
      <p className="hint">
        <Trans>The link works once, for 24 hours. Whoever reads this mailbox gets the role.</Trans>
      </p>
      <Button type="submit" kind="primary" working={invite.isPending}>
        <Trans>Send the invitation</Trans>
      </Button>
      {invite.isError && (
        <Callout kind="danger" live>
          {refusalTitle(invite.error) ?? <Trans>Nothing was sent. Check your internet connection and try again.</Trans>}
        </Callout>
      )}
    </form>
  )
}
