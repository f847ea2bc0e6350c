import { Plural } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { ownCentresOf } from '../../../shared/accounts/ownCentres.ts'
import type { Campaign } from '../../../shared/campaign.ts'
import type { Person } from '../../../shared/permissions.ts'
import { connectionsQuery } from '../../connections/connectionQueries.ts'
import { Count } from '../../ui/Count.tsx'

interface WaitingCountProps {
  readonly campaign: Campaign
  readonly person: Person
}

/** How many other centres are interested and wait for an answer. */
export function WaitingCount({ campaign, person }: WaitingCountProps) {
  const centres = ownCentresOf(person).map(({ centre }) => centre)
  const { data } = useQuery({ ...connectionsQuery(campaign.id), enabled: centres.length > 0 })
  const count = (data ?? []).filter(({ waitingFor }) => waitingFor !== null && centres.includes(waitingFor)).length
  return (
    <Count value={count}>
      <Plural value={count} one="# connection waits for your response" other="# connections wait for your response" />
    </Count>
  )
}
