import { useState } from 'react'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { Account } from '../../shared/accounts/people.ts'
import { Link } from 'react-router'
import type { CentreId, PersonId } from '../../shared/ids.ts'
import { can } from '../../shared/permissions.ts'
import { showToast } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Callout } from '../ui/Callout.tsx'
import { Select } from '../ui/forms/Select.tsx'
import { useHandOver } from './peopleQueries.ts'

interface HandOverFormProps {
  readonly person: Account
  readonly people: readonly Account[]
  readonly placeOf: (centre: CentreId) => string
}

/** The person's open questions, with a choice of their new owner; and owned activities, with links to reassign them. */
export function HandOverForm({ person, people, placeOf }: HandOverFormProps) {
  const { t } = useLingui()
  const [to, setTo] = useState<string | null>(null)
  const hand = useHandOver()
  const takers = people.filter((one) => one.id !== person.id && can(one, 'queue.read', {}))
  if (person.openQuestions === 0) return <OwnedCallout person={person} placeOf={placeOf} />
  function run(): void {
    if (to === null) return
    const name = takers.find(({ id }) => id === to)?.name ?? ''
    hand.mutate({ id: person.id, to: to as PersonId }, { onSuccess: () => showToast(t`Assigned to ${name}.`) })
  }
  return (
    <>
      <Callout kind="warning">
        <p>
          <Plural
            value={person.openQuestions}
            one="# open question is this person’s."
            other="# open questions are this person’s."
          />
        </p>
        <Select
          label={t`Who takes them`}
          options={takers.map(({ id, name }) => ({ id, label: name }))}
          value={to}
          onChange={setTo}
        />
        {to !== null && (
          <div className="actions">
            <Button working={hand.isPending} onPress={run}>
              <Trans>Hand over</Trans>
            </Button>
          </div>
        )}
        {hand.isError && <Trans>Nothing was changed. Check your internet connection and try again.</Trans>}
      </Callout>
      <OwnedCallout person={person} placeOf={placeOf} />
    </>
  )
}

function OwnedCallout({ person: { ownedActivities }, placeOf }: Pick<HandOverFormProps, 'person' | 'placeOf'>) {
  if (ownedActivities.length === 0) return null
  return (
    <Callout kind="warning">
      <ul>
        {ownedActivities.map(({ campaign, centre, count }) => {
          const place = placeOf(centre)
          return (
            <li key={`${campaign}/${centre}`}>
              <Plural value={count} one="# activity is this person’s" other="# activities are this person’s" />:{' '}
              <Link to={`/plans/${campaign}/${centre}`}>
                <Trans>Choose another owner in the plan of {place}</Trans>
              </Link>
            </li>
          )
        })}
      </ul>
    </Callout>
  )
}
