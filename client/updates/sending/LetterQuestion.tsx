import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { Person } from '../../../shared/permissions.ts'
import { Button } from '../../ui/Button.tsx'
import { updateChoiceQuery, useChooseLetter } from './sendingQueries.ts'
import './sending.css'

const isAsked = ({ role }: Person): boolean => role === 'reader'

/** Whether it is not known yet if the question is shown: what is below it would move. */
export const useIsAskLoading = (person: Person): boolean =>
  useQuery({ ...updateChoiceQuery, enabled: isAsked(person) }).isLoading

/** Asks a reader once whether they want the Weekly Update by email. Nothing for all others. */
export function LetterQuestion({ person }: { readonly person: Person }) {
  return isAsked(person) ? <Question /> : null
}

function Question() {
  const { data } = useQuery(updateChoiceQuery)
  const choose = useChooseLetter()
  if (data?.wants !== null) return null
  return (
    <div className="paper letter-question">
      <p>
        <Trans>Do you want the Weekly Update by email? You can change it under “Your notifications”.</Trans>
      </p>
      <div className="row">
        <Button working={choose.isPending} onPress={() => choose.mutate(true)}>
          <Trans>Yes, email it to me</Trans>
        </Button>
        <Button kind="quiet" working={choose.isPending} onPress={() => choose.mutate(false)}>
          <Trans>No, thank you</Trans>
        </Button>
      </div>
    </div>
  )
}
