import { useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button as AriaButton, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import type { SignInOptions } from '../../shared/accounts/session.ts'
import { initials } from '../ui/Avatar.tsx'
import { Icon } from '../ui/Icon.tsx'
import { ROLE_DESCRIPTIONS, ROLE_LABELS } from './roleLabels.ts'

type Demo = NonNullable<SignInOptions['demo']>
type DemoPerson = Demo['people'][number]

/** The people of the demonstration network: those who see everything first, then a centre, then one of its people. */
export function DemoSignIn({ demo, onChoose }: { readonly demo: Demo; readonly onChoose: (email: string) => void }) {
  const { t, i18n } = useLingui()
  const [centre, setCentre] = useState<string | null>(null)
  const staff = demo.people.filter((person) => person.centre === null)
  const planners = demo.people.filter((person) => person.centre !== null && person.centre === centre)
  return (
    <>
      <PersonList
        label={t`People who see the whole network`}
        people={staff}
        deedOf={(person) => i18n._(ROLE_DESCRIPTIONS[person.role])}
        onChoose={onChoose}
      />
      <div className="pick-centre">
        <ComboBox
          className="field"
          menuTrigger="focus"
          value={centre}
          onChange={(key) => setCentre(key === null ? null : String(key))}
        >
          <Label className="label">
            <Trans>Or sign in as a planner of a centre</Trans>
          </Label>
          <div className="combo">
            <Input className="input" placeholder={t`Type a country or a centre’s name`} />
            <AriaButton className="ibtn" aria-label={t`Show all centres`}>
              <Icon name="down" />
            </AriaButton>
          </div>
          <Popover>
            <ListBox items={demo.centres}>
              {(item) => {
                const text = item.name === item.countryName ? item.countryName : `${item.countryName} – ${item.name}`
                return (
                  <ListBoxItem id={item.id} textValue={text}>
                    <Icon name="check" />
                    {text}
                  </ListBoxItem>
                )
              }}
            </ListBox>
          </Popover>
        </ComboBox>
      </div>
      {planners.length > 0 && (
        <PersonList
          label={t`Planners of this centre`}
          people={planners}
          deedOf={(_, index) =>
            index === 0 ? t`Edits this centre’s plan` : t`For editing together in a second window`
          }
          onChoose={onChoose}
        />
      )}
    </>
  )
}

function PersonList({
  label,
  people,
  deedOf,
  onChoose,
}: {
  readonly label: string
  readonly people: readonly DemoPerson[]
  readonly deedOf: (person: DemoPerson, index: number) => string
  readonly onChoose: (email: string) => void
}) {
  const { i18n } = useLingui()
  return (
    <ul className="demo-people" aria-label={label}>
      {people.map((person, index) => (
        <li key={person.email}>
          <AriaButton className="demo-person" onPress={() => onChoose(person.email)}>
            <span className={`av seat-${(index % 6) + 1}`} aria-hidden="true">
              {initials(person.name)}
            </span>
            <span>
              <b>{person.name}</b>
              <small>
                {i18n._(ROLE_LABELS[person.role])} · {deedOf(person, index)}
              </small>
            </span>
            <Icon name="go" />
          </AriaButton>
        </li>
      ))}
    </ul>
  )
}
