import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { CampaignId, CentreId } from '../../shared/ids.ts'
import { Ago } from '../ui/formats/Ago.tsx'
import { listWithAnd } from '../ui/formats/lists.ts'
import { planChangesQuery } from './planQueries.ts'

interface LastChangeProps {
  readonly campaign: CampaignId
  readonly centre: CentreId
  readonly activity: string
}

/** The time and author of an activity's last change. Renders nothing until they are loaded. */
export function LastChange({ campaign, centre, activity }: LastChangeProps) {
  const changes = useQuery(planChangesQuery(campaign, centre))
  const last = changes.data?.changes.find((change) => change.activity === activity)
  if (last === undefined) return null
  const people = listWithAnd(last.people)
  return (
    <p className="last-change">
      {people === '' ? (
        <Trans>
          Last changed <Ago at={last.at} />
        </Trans>
      ) : (
        <Trans>
          Last changed <Ago at={last.at} /> by {people}
        </Trans>
      )}
    </p>
  )
}
