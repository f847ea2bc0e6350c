import { useCallback, useDeferredValue, type ReactNode } from 'react'
import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { type CampaignId, CentreId } from '../../../shared/ids.ts'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import type { Person } from '../../../shared/permissions.ts'
import { hasStatus } from '../../http/failure.ts'
import { blockingFailureOf } from '../../http/queryState.ts'
import { planDocument, planListQuery } from '../planQueries.ts'
import { useCurrentCampaign } from '../../campaigns/useCurrentCampaign.ts'
import { documentInfoQuery } from '../../documents/documentQueries.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { NotFoundPage } from '../../frame/NotFoundPage.tsx'
import { BehindSlot } from '../calendar/behind.ts'
import { PlanBehind } from './PlanBehind.tsx'
import { PlanReadingPage } from './PlanReadingPage.tsx'
import { useClosedNotice } from './useClosedNotice.ts'
import { PlanSynergies } from './PlanSynergies.tsx'
import type { PlanPageProps } from './planPageProps.ts'
import { LoadFailure } from '../../frame/LoadFailure.tsx'
import { Main } from '../../ui/Main.tsx'
import { lazyPart } from '../../ui/language/lazyPart.ts'

/** Readers never load the editor. */
const PlanEditorPage = lazyPart(() => import('./PlanEditorPage.tsx'))
/** Nor the page of a plan that is not started. */
const PlanEmpty = lazyPart(() => import('./PlanEmpty.tsx'))

/** A centre's plan: for editing, for reading, or not started. */
export function PlanPage({ person }: { readonly person: Person }) {
  const campaign = useCurrentCampaign().id
  const centre = CentreId.safeParse(useParams().centre)
  if (!centre.success) return <NotFoundPage />
  return <Plan key={`${campaign}/${centre.data}`} person={person} campaign={campaign} centre={centre.data} />
}

function Plan({ person, campaign, centre }: { person: Person; campaign: CampaignId; centre: CentreId }) {
  const { t } = useLingui()
  const list = useQuery(planListQuery(campaign))
  const info = useQuery(documentInfoQuery(planDocument(campaign, centre)))
  const access = useDeferredValue(info.data)
  useClosedNotice(access)
  const row = list.data?.plans.find((plan) => plan.centre === centre)
  const country = row?.countryName ?? centre.toUpperCase()
  const campaignName = list.data?.campaign.shortName ?? ''
  usePageTitle(t`${country}, ${campaignName} plan – SID workspace`)

  const behind = useCallback(
    (calendar: ReactNode, activities: readonly ActivityView[]) => (
      <PlanBehind campaign={campaign} centre={centre} activities={activities}>
        {calendar}
      </PlanBehind>
    ),
    [campaign, centre],
  )

  if (list.isPending || info.isPending) return waiting()
  if (hasStatus(list.error, 404)) return <NotFoundPage />
  const noList = blockingFailureOf(list)
  if (noList !== null || list.data === undefined) return failed(noList, () => void list.refetch())
  if (row === undefined) return <NotFoundPage />
  const props: PlanPageProps = { person, campaign: list.data.campaign, row }
  if (hasStatus(info.error, 404)) return <PlanEmpty {...props} />
  const noInfo = blockingFailureOf(info)
  if (noInfo !== null || info.data === undefined) return failed(noInfo, () => void info.refetch())
  if (access === undefined) return waiting()
  return (
    <PlanSynergies person={person} campaign={campaign} centre={centre}>
      <BehindSlot value={behind}>
        {access.access === 'read' ? (
          <PlanReadingPage {...props} reason={access.reason} confirmed={info.isSuccess && !info.isFetching} />
        ) : (
          <PlanEditorPage {...props} />
        )}
      </BehindSlot>
    </PlanSynergies>
  )
}

const waiting = () => (
  <Main>
    <Skeleton lines={8} />
  </Main>
)

const failed = (error: unknown, retry: () => void) => (
  <Main>
    <LoadFailure error={error} onRetry={retry} />
  </Main>
)
