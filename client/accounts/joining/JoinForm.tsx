import { useId, useState, type SyntheticEvent } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import type { AskToJoin, OwnJoinRequest } from '../../../shared/accounts/joinRequest.ts'
import type { CentreId } from '../../../shared/ids.ts'
import { Role } from '../../../shared/permissions.ts'
import { refusalTitle } from '../../http/refusalTitle.ts'
import { Button } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { Field } from '../../ui/forms/Field.tsx'
import { CentreChoice, type CentreOption } from '../CentreChoice.tsx'
import { ROLE_JOINS, ROLE_LABELS } from '../roleLabels.ts'
import '../joining.css'

interface JoinFormProps {
  readonly centres: readonly (CentreOption & { readonly planners: number; readonly leads: number })[]
  readonly proposed: CentreId | null
  /** The request to change; null for a new one. */
  readonly before: OwnJoinRequest['request']
  /** Set when an existing member asks for a further centre: name and role are known. */
  readonly further?: CentreId | null
  /** The name as known so far. */
  readonly name: string
  readonly working: boolean
  readonly error: unknown
  readonly onAsk: (request: AskToJoin) => void
}

/** Role, centre and a few words, with a preview of the deciders. */
export function JoinForm({ centres, proposed, before, further, name: known, working, error, onAsk }: JoinFormProps) {
  const { t } = useLingui()
  const id = useId()
  const [name, setName] = useState(known)
  const [role, setRole] = useState<Role>(before?.role ?? 'planner')
  const [centre, setCentre] = useState<CentreId | null>(before?.centre ?? further ?? proposed)
  const [reason, setReason] = useState(before?.reason ?? '')
  const [isTried, setTried] = useState(false)
  const chosen = centres.find((one) => one.id === centre)
  const isFurther = further !== undefined
  const isMissing = role === 'planner' && chosen === undefined

  function submit(event: SyntheticEvent): void {
    event.preventDefault()
    setTried(true)
    if (!isMissing) onAsk({ name: name.trim(), role, centre: role === 'planner' ? centre : null, reason })
  }

  return (
    <form className="join" onSubmit={submit}>
      {!isFurther && <NameAndRole name={name} onName={setName} role={role} onRole={setRole} />}
      {role === 'planner' && (
        <CentreField
          centres={centres}
          proposed={proposed}
          value={centre}
          onChange={setCentre}
          isMissing={isTried && isMissing}
        />
      )}
      <Field id={id} label={t`Message to the approvers`}>
        <textarea
          className="input"
          id={id}
          rows={3}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
      <Preview role={role} place={chosen?.countryName ?? null} leads={chosen?.leads ?? 0} isFurther={isFurther} />
      <div className="actions">
        <Button type="submit" kind="primary" working={working}>
          {before === null ? <Trans>Ask to join</Trans> : <Trans>Save the request</Trans>}
        </Button>
      </div>
      {error !== null && (
        <Callout kind="danger" live>
          {refusalTitle(error) ?? <Trans>Nothing was sent. Check your internet connection and try again.</Trans>}
        </Callout>
      )}
    </form>
  )
}

interface NameAndRoleProps {
  readonly name: string
  readonly onName: (name: string) => void
  readonly role: Role
  readonly onRole: (role: Role) => void
}

/** The questions for somebody new. */
function NameAndRole({ name, onName, role, onRole }: NameAndRoleProps) {
  const { t, i18n } = useLingui()
  const id = useId()
  return (
    <>
      <Field id={id} label={t`Your name, as others will read it`}>
        <input
          className="input"
          id={id}
          required
          maxLength={100}
          autoComplete="name"
          value={name}
          onChange={(event) => onName(event.target.value)}
        />
      </Field>
      <RadioGroup className="choice-list" value={role} onChange={(value) => onRole(Role.parse(value))}>
        <Label className="label">
          <Trans>Your role</Trans>
        </Label>
        {Role.options.map((one) => (
          <Radio key={one} value={one}>
            <i aria-hidden="true" />
            <span>
              <b>{i18n._(ROLE_LABELS[one])}</b>
              <small>{i18n._(ROLE_JOINS[one])}</small>
            </span>
          </Radio>
        ))}
      </RadioGroup>
    </>
  )
}

interface CentreFieldProps extends Pick<JoinFormProps, 'centres' | 'proposed'> {
  readonly value: CentreId | null
  readonly onChange: (centre: CentreId | null) => void
  /** Whether the form was sent without a centre. */
  readonly isMissing: boolean
}

/** The centre for which a planner plans. */
function CentreField({ centres, proposed, value, onChange, isMissing }: CentreFieldProps) {
  const { t } = useLingui()
  return (
    <>
      <CentreChoice label={t`Your centre`} centres={centres} value={value} onChange={onChange} />
      <p className="hint">
        {proposed !== null && value === proposed ? (
          <Trans>People with your mail domain plan for this centre.</Trans>
        ) : (
          <Trans>Search by country or by name, in any language. You cannot create a new centre.</Trans>
        )}
      </p>
      {isMissing && (
        <Callout kind="warning" live>
          <Trans>Choose your centre. If you are not sure, choose the country.</Trans>
        </Callout>
      )}
    </>
  )
}

/** Shows the consequences of asking. */
function Preview({
  role,
  place,
  leads,
  isFurther,
}: {
  readonly role: Role
  readonly place: string | null
  readonly leads: number
  readonly isFurther: boolean
}) {
  const isOfCentre = role === 'planner' && leads > 0
  return (
    <section className="paper preview" aria-labelledby="what-happens">
      <h2 id="what-happens">
        <Trans>What happens when you ask</Trans>
      </h2>
      <ul>
        <li>
          {isOfCentre ? (
            <Trans>The lead planners of {place} are asked. Coordinators see it too.</Trans>
          ) : role === 'planner' && place !== null ? (
            <Trans>{place} has no lead planner yet, so the coordinators are asked.</Trans>
          ) : (
            <Trans>The coordinators are asked.</Trans>
          )}
        </li>
        <li>
          <Trans>They see your name, your address, the role, the centre and your words. Nothing else.</Trans>
        </li>
        <li>
          {isFurther ? (
            <Trans>
              Until you are approved, you read this centre’s pages as before. You can change or withdraw the request.
            </Trans>
          ) : (
            <Trans>You can read plans once you are approved. You can change or withdraw the request.</Trans>
          )}
        </li>
        <li>
          <Trans>After two working days they are reminded. After four, the coordinators decide.</Trans>
        </li>
      </ul>
    </section>
  )
}
