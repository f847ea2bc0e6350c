import { useId, useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import type { SignInOptions } from '../../../shared/accounts/session.ts'
import { PersonChoice } from './PersonChoice.tsx'
import { ROLE_DESCRIPTIONS, ROLE_LABELS } from '../roleLabels.ts'

type Demo = NonNullable<SignInOptions['demo']>

/** The people of the demonstration network: a centre and one of its planners first, then people who see everything. */
export function DemoSignIn({ demo, onChoose }: { readonly demo: Demo; readonly onChoose: (email: string) => void }) {
  const { t, i18n } = useLingui()
  const id = useId()
  const [centre, setCentre] = useState('')
  const staff = demo.people.filter((person) => person.centre === null)
  const planners = demo.people.filter((person) => person.centre !== null && person.centre === centre)
  return (
    <>
      <div className="field">
        <label className="label" htmlFor={id}>
          <Trans>Planner of a centre</Trans>
        </label>
        <select className="input" id={id} value={centre} onChange={(event) => setCentre(event.target.value)}>
          <option value="">{t`Choose a country`}</option>
          {demo.centres.map(({ id: value, name, countryName }) => (
            <option key={value} value={value}>
              {name === countryName ? countryName : `${countryName} – ${name}`}
            </option>
          ))}
        </select>
      </div>
      <div role="status">
        {planners.length > 0 && (
          <PersonChoice
            label={t`Planners of this centre`}
            people={planners.map((person, index) => ({
              ...person,
              note: index === 0 ? t`Edits this centre’s plan` : t`For editing together in a second window`,
            }))}
            onChoose={({ email }) => onChoose(email)}
          />
        )}
      </div>
      <p className="or">
        <Trans>Or with all plans in view</Trans>
      </p>
      <PersonChoice
        label={t`People who see the whole network`}
        people={staff.map((person) => ({
          ...person,
          note: `${i18n._(ROLE_LABELS[person.role])} · ${i18n._(ROLE_DESCRIPTIONS[person.role])}`,
        }))}
        onChoose={({ email }) => onChoose(email)}
      />
    </>
  )
}
