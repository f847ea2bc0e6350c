import { useState } from 'react'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { Account } from '../../shared/accounts/people.ts'
import type { PersonId } from '../../shared/ids.ts'
import { can } from '../../shared/permissions.ts'
import { showToast } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Callout } from '../ui/Callout.tsx'
import { Select } from '../ui/forms/Select.tsx'
import { useHandOver } from './peopleQueries.ts'

/** Open questions that a person looks after, and who takes them. */
export function HandOverForm({ person, people }: { readonly person: Account; readonly people: readonly Account[] }) {
  const { t } = useLingui()
  const [to, setTo] = useState<string | null>(null)
  const hand = useHandOver()
  const takers = people.filter((one) => one.id !== person.id && can(one, 'queue.read', {}))
  if (person.openQuestions === 0) return null
  function run(): void {
    if (to === null) return
    const name = takers.find(({ id }) => id === to)?.name ?? ''
    hand.mutate({ id: person.id, to: to as PersonId }, { onSuccess: () => showToast(t`${name} looks after them now.`) })
  }
  return (
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
  )
}
