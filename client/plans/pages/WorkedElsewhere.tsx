import { useQuery } from '@tanstack/react-query'
import type { Campaign } from '../../../shared/campaign.ts'
import type { CentreId } from '../../../shared/ids.ts'
import { can, type Person } from '../../../shared/permissions.ts'
import { lastYearQuery } from '../../reports/lastYear/lastYearQuery.ts'
import { WorkedElsewherePart } from '../../reports/lastYear/WorkedElsewherePart.tsx'
import { useCentres } from '../useCentres.ts'

interface WorkedElsewhereProps {
  readonly person: Person
  readonly campaign: Campaign
  readonly centre: CentreId
}

/** Activities that worked elsewhere, for people who begin a plan; nothing while that is not known. */
export function WorkedElsewhere({ person, campaign, centre }: WorkedElsewhereProps) {
  const isFor = can(person, 'report.read-submitted', { centre })
  const lastYear = useQuery({ ...lastYearQuery(campaign.id, centre), enabled: isFor, retry: false }).data
  const centreOf = useCentres(campaign.id)
  if (lastYear === undefined || lastYear.campaign === null) return null
  return <WorkedElsewherePart campaign={lastYear.campaign} activities={lastYear.worked} centreOf={centreOf} />
}
