import { Trans, useLingui } from '@lingui/react/macro'
import { Button as AriaButton } from 'react-aria-components'
import type { PersonId } from '../../shared/ids.ts'
import { initials } from '../ui/Avatar.tsx'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'

interface SharedMailboxProps {
  readonly people: readonly { readonly id: PersonId; readonly name: string }[]
  readonly working: boolean
  /** @param person null for somebody who is not in the list */
  readonly onChoose: (person: PersonId | null) => void
}

/** Several people use one mailbox: asks which of them it is. */
export function SharedMailbox({ people, working, onChoose }: SharedMailboxProps) {
  const { t } = useLingui()
  return (
    <>
      <h2 className="which">
        <Trans>Who are you?</Trans>
      </h2>
      <p className="lead">
        <Trans>Several people use this mailbox.</Trans>
      </p>
      <ul className="demo-people" aria-label={t`People who use this mailbox`}>
        {people.map(({ id, name }, index) => (
          <li key={id}>
            <AriaButton className="demo-person" onPress={() => onChoose(id)}>
              <span className={`av seat-${(index % 6) + 1}`} aria-hidden="true">
                {initials(name)}
              </span>
              <b>{name}</b>
              <Icon name="go" />
            </AriaButton>
          </li>
        ))}
      </ul>
      <div className="actions">
        <Button working={working} onPress={() => onChoose(null)}>
          <Trans>Somebody else</Trans>
        </Button>
      </div>
    </>
  )
}
