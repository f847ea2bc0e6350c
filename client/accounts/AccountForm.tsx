import { useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import type { Account } from '../../shared/accounts/people.ts'
import type { AccountChange } from '../../shared/accounts/session.ts'
import { LocalDate } from '../../shared/days.ts'
import type { CentreId } from '../../shared/ids.ts'
import { Role } from '../../shared/permissions.ts'
import { isRefusal } from '../http/failure.ts'
import { refusalTitle } from '../http/refusalTitle.ts'
import { showToast } from '../ui/announce.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { Callout } from '../ui/Callout.tsx'
import { DateInput } from '../ui/forms/DateInput.tsx'
import { LabelledCheckbox } from '../ui/forms/LabelledCheckbox.tsx'
import { Select } from '../ui/forms/Select.tsx'
import { CentreChoice, type CentreOption } from './CentreChoice.tsx'
import { HandOverForm } from './HandOverForm.tsx'
import { MergeForm } from './MergeForm.tsx'
import { ErasePerson } from './ErasePerson.tsx'
import { useChangeAccount } from './peopleQueries.ts'
import { ROLE_LABELS } from './roleLabels.ts'

interface AccountFormProps {
  readonly person: Account
  readonly people: readonly Account[]
  readonly centres: readonly CentreOption[]
  readonly onDone: () => void
}

/** What a coordinator changes of an account. It acts at once, also on what the person has open. */
export function AccountForm({ person, people, centres, onDone }: AccountFormProps) {
  const { t, i18n } = useLingui()
  const [role, setRole] = useState(person.role)
  const [memberships, setMemberships] = useState(person.memberships)
  const [until, setUntil] = useState<string | null>(person.accessUntil)
  const [isEnding, setEnding] = useState(false)
  const change = useChangeAccount()
  const { name } = person
  const placeOf = (id: CentreId): string => centres.find((centre) => centre.id === id)?.countryName ?? id
  /** @param keepLead asks first whether a centre may be left without a lead planner */
  function send(body: AccountChange, toast: string, keepLead = true): void {
    change.mutate({ id: person.id, ...body, keepLead }, { onSuccess: () => (showToast(toast), onDone()) })
  }
  const whole = (): AccountChange => ({
    role,
    memberships: role === 'planner' ? memberships : [],
    accessUntil: until === null ? null : LocalDate.parse(until),
  })
  const isLastLead = change.isError && isRefusal(change.error, 'last-lead')
  return (
    <div className="account-form">
      <HandOverForm person={person} people={people} placeOf={placeOf} />
      <Select
        label={t`Role`}
        options={Role.options.map((id) => ({ id, label: i18n._(ROLE_LABELS[id]) }))}
        value={role}
        onChange={(value) => setRole(Role.parse(value))}
      />
      {role === 'planner' && (
        <Memberships memberships={memberships} centres={centres} placeOf={placeOf} onChange={setMemberships} />
      )}
      <DateInput label={t`Last day of access`} value={until} onChange={setUntil} />
      {change.isError && <ChangeFailure error={change.error} isLastLead={isLastLead} />}
      <div className="actions">
        <Button
          kind="primary"
          working={change.isPending}
          onPress={() => send(whole(), t`The account of ${name} was changed.`)}
        >
          <Trans>Save</Trans>
        </Button>
        {person.standing === 'ended' ? (
          <Button onPress={() => send({ ended: false }, t`${name} has access again.`)}>
            <Trans>Give access again</Trans>
          </Button>
        ) : (
          <EndAccess
            isSure={isEnding || isLastLead}
            isLastLead={isLastLead}
            onAsk={() => setEnding(true)}
            onEnd={() =>
              send(isEnding ? { ended: true } : whole(), t`The account of ${name} was changed.`, !isLastLead)
            }
          />
        )}
      </div>
      {isEnding && (
        <p className="hint">
          <Trans>All sessions of {name} close within a second. What the person wrote stays.</Trans>
        </p>
      )}
      <TwoAccounts person={person} people={people} onDone={onDone} />
      <ErasePerson person={person} onDone={onDone} />
    </div>
  )
}

interface MembershipsProps {
  readonly memberships: Account['memberships']
  readonly centres: readonly CentreOption[]
  readonly placeOf: (centre: CentreId) => string
  readonly onChange: (memberships: Account['memberships']) => void
}

/** The centres for which a planner plans. */
function Memberships({ memberships, centres, placeOf, onChange }: MembershipsProps) {
  const { t } = useLingui()
  return (
    <>
      <ul className="memberships">
        {memberships.map(({ centre, lead }) => (
          <li key={centre}>
            <b>{placeOf(centre)}</b>
            <LabelledCheckbox
              label={t`Lead planner of ${placeOf(centre)}`}
              chosen={lead}
              onChange={(chosen) =>
                onChange(memberships.map((one) => (one.centre === centre ? { ...one, lead: chosen } : one)))
              }
            />
            <IconButton
              icon="close"
              label={t`Remove ${placeOf(centre)}`}
              onPress={() => onChange(memberships.filter((one) => one.centre !== centre))}
            />
          </li>
        ))}
      </ul>
      <CentreChoice
        key={memberships.length}
        label={t`Add a centre`}
        centres={centres.filter(({ id }) => !memberships.some(({ centre }) => centre === id))}
        value={null}
        onChange={(centre) => centre !== null && onChange([...memberships, { centre, lead: false }])}
      />
    </>
  )
}

interface EndAccessProps {
  /** Whether the next press confirms. */
  readonly isSure: boolean
  readonly isLastLead: boolean
  readonly onAsk: () => void
  readonly onEnd: () => void
}

function EndAccess({ isSure, isLastLead, onAsk, onEnd }: EndAccessProps) {
  if (!isSure) {
    return (
      <Button kind="danger" onPress={onAsk}>
        <Trans>End access</Trans>
      </Button>
    )
  }
  return (
    <Button kind="danger" autoFocus onPress={onEnd}>
      {isLastLead ? <Trans>Change it all the same</Trans> : <Trans>End access now</Trans>}
    </Button>
  )
}

interface ChangeFailureProps {
  readonly error: unknown
  /** Whether the same change may be sent again, all the same. */
  readonly isLastLead: boolean
}

function ChangeFailure({ error, isLastLead }: ChangeFailureProps) {
  return (
    <Callout kind={isLastLead ? 'warning' : 'danger'} live>
      {refusalTitle(error) ?? <Trans>Nothing was changed. Check your internet connection and try again.</Trans>}
    </Callout>
  )
}

/** Merges the account with another one of the same person. */
function TwoAccounts({ person, people, onDone }: Omit<AccountFormProps, 'centres'>) {
  const [isMerging, setMerging] = useState(false)
  if (isMerging) return <MergeForm person={person} people={people} onDone={onDone} />
  return (
    <div className="actions">
      <Button kind="quiet" onPress={() => setMerging(true)}>
        <Trans>This person has two accounts</Trans>
      </Button>
    </div>
  )
}
