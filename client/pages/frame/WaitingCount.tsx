import { Plural } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { CampaignId, CentreId } from '../../../shared/ids.ts'
import { connectionsQuery } from '../../connections/connectionQueries.ts'
import { Count } from '../../ui/Count.tsx'

interface WaitingCountProps {
  readonly campaign: CampaignId
  readonly centres: readonly CentreId[]
}

/** How many other centres are interested and wait for an answer. Nothing where none does. */
export function WaitingCount({ campaign, centres }: WaitingCountProps) {
  const { data } = useQuery({ ...connectionsQuery(campaign), enabled: centres.length > 0 })
  const count = (data ?? []).filter(({ waitingFor }) => waitingFor !== null && centres.includes(waitingFor)).length
  return (
    <Count value={count}>
      <Plural value={count} one="# connection waits for your response" other="# connections wait for your response" />
    </Count>
  )
}
