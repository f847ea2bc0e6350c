import { Trans, useLingui } from '@lingui/react/macro'
import { PlainButton } from './PlainButton.tsx'
import { PersonChoice } from './PersonChoice.tsx'

interface SharedMailboxProps<Id> {
  readonly people: readonly { readonly id: Id; readonly name: string }[]
  readonly working: boolean
  /** @param person null for somebody who is not in the list */
  readonly onChoose: (person: Id | null) => void
}

/** Several people use one mailbox: asks which of them it is. */
export function SharedMailbox<Id extends string>({ people, working, onChoose }: SharedMailboxProps<Id>) {
  const { t } = useLingui()
  return (
    <>
      <h2 className="which">
        <Trans>Who are you?</Trans>
      </h2>
      <p className="lead">
        <Trans>Several people use this mailbox.</Trans>
      </p>
      <PersonChoice label={t`People who use this mailbox`} people={people} onChoose={({ id }) => onChoose(id)} />
      <div className="actions">
        <PlainButton working={working} onPress={() => onChoose(null)}>
          <Trans>Somebody else</Trans>
        </PlainButton>
      </div>
    </>
  )
}
