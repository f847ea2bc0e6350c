import { useQuery } from '@tanstack/react-query'
import type { CampaignId } from '../../../shared/ids.ts'
import { peopleQuery } from '../../accounts/peopleQueries.ts'
import type { Notifiable } from '../form/draftFields.ts'
import { useCentreOptions } from '../../plans/useCentres.ts'

/** The people and centres that can be chosen as notified already. Coordinators are never reminded. */
export function useNotifiable(campaign: CampaignId): Notifiable {
  const centres = useCentreOptions(campaign)
  const { data } = useQuery(peopleQuery(null))
  const people = (data?.people ?? [])
    .filter(({ standing, role }) => standing === 'approved' && role !== 'coordinator')
    .map(({ id, name, email }) => ({ id, label: name, also: [email] }))
  return { centres, people }
}
