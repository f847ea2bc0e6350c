import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import type { Person } from '../../../shared/permissions.ts'
import { blockingFailureOf } from '../../http/queryState.ts'
import { planListQuery } from '../../plans/planQueries.ts'
import { Main } from '../../ui/Main.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { CentreSynergies } from './CentreSynergies.tsx'
import { NetworkSynergies } from './NetworkSynergies.tsx'
import { NotFoundPage } from '../../frame/NotFoundPage.tsx'
import { LoadFailure } from '../../frame/LoadFailure.tsx'
import { useCurrentCampaign } from '../../campaigns/useCurrentCampaign.ts'
import '../../connections/connections.css'
import '../synergies.css'

/** The suggestions of the person's centre or of the network. The default export: it is loaded on demand. */
export default function SynergiesPage({ person }: { readonly person: Person }) {
  const { t } = useLingui()
  const campaign = useCurrentCampaign()
  const { centre } = useParams()
  usePageTitle(t`Synergies – SID workspace`)
  const list = useQuery(planListQuery(campaign.id))
  if (centre === undefined) return <NetworkSynergies person={person} campaign={campaign} />
  if (list.isPending) {
    return (
      <Main>
        <Skeleton lines={8} />
      </Main>
    )
  }
  const failure = blockingFailureOf(list)
  if (failure !== null) {
    return (
      <Main>
        <LoadFailure error={failure} onRetry={() => void list.refetch()} />
      </Main>
    )
  }
  const row = list.data?.plans.find((one) => one.centre === centre)
  if (row === undefined) return <NotFoundPage />
  return <CentreSynergies key={centre} person={person} campaign={campaign} row={row} />
}
