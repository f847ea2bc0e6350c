import { useMemo, type ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { CampaignId, CentreId } from '../../../shared/ids.ts'
import { can, type Person } from '../../../shared/permissions.ts'
import { ActivityExtras } from '../ActivityExtras.tsx'
import { latePart } from '../../ui/latePart.tsx'
import { suggestionsQuery } from '../../synergies/synergyQueries.ts'
import { connectionsQuery } from '../../connections/connectionQueries.ts'
import { WithCentres } from '../../connections/WithCentres.tsx'
import { comparePath } from '../../synergies/comparePath.ts'
import { useCentres } from '../useCentres.ts'

/** It loads the names of all concepts, which the plan itself does not need. */
const BesideActivity = latePart(
  async () => {
    const { BesideActivity: loaded } = await import('../../synergies/BesideActivity.tsx')
    return { default: loaded }
  },
  { failed: 'nothing' },
)

interface PlanSynergiesProps {
  readonly person: Person
  readonly campaign: CampaignId
  readonly centre: CentreId
  readonly children: ReactNode
}

/** Shows at a plan's activities who cooperates on them, and who plans something similar. */
export function PlanSynergies({ person, campaign, centre, children }: PlanSynergiesProps) {
  const centreOf = useCentres(campaign)
  const suggestions = useQuery(suggestionsQuery(campaign, centre)).data
  const connections = useQuery(connectionsQuery(campaign)).data
  const mayWrite = person.memberships.some((membership) => membership.centre === centre)
  const mayOpen = can(person, 'connection.read', { centres: [centre] })
  const extras = useMemo(() => {
    const joined = connections ?? []
    const joins = (activity: string, canOpen: boolean) => (
      <WithCentres connections={joined} centre={centre} activity={activity} centreOf={centreOf} canOpen={canOpen} />
    )
    return {
      prepareCopies: () => () => undefined,
      prepareCopiesFrom: async () => () => undefined,
      isOverdue: null,
      renderMark: (activity: string) => joins(activity, false),
      renderBeside: (activity: string) => (
        <>
          {joins(activity, mayOpen)}
          <BesideActivity
            suggestions={suggestions ?? []}
            connections={joined}
            centre={centre}
            activity={activity}
            centreOf={centreOf}
            hrefOf={(suggestion) => comparePath(campaign, suggestion)}
            startsOpen={!mayWrite}
          />
        </>
      ),
    }
  }, [suggestions, connections, campaign, centre, centreOf, mayOpen, mayWrite])
  return <ActivityExtras value={extras}>{children}</ActivityExtras>
}
