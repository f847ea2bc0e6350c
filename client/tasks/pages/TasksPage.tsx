import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { ownCentresOf } from '../../../shared/accounts/ownCentres.ts'
import type { Campaign } from '../../../shared/campaign.ts'
import { CentreId } from '../../../shared/ids.ts'
import { can, type Person } from '../../../shared/permissions.ts'
import type { PlanRow } from '../../../shared/plans/api.ts'
import { useCurrentCampaign } from '../../campaigns/useCurrentCampaign.ts'
import { FeedButton } from '../../feeds/FeedButton.tsx'
import { LoadFailure } from '../../frame/LoadFailure.tsx'
import { NotFoundPage } from '../../frame/NotFoundPage.tsx'
import { blockingFailureOf } from '../../http/queryState.ts'
import { planListQuery } from '../../plans/planQueries.ts'
import { Main } from '../../ui/Main.tsx'
import { PrintButton } from '../../ui/print/PrintButton.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { inLanguage } from '../../ui/language/inLanguage.ts'
import { PageHead } from '../../ui/blocks/PageHead.tsx'
import { EmptyState } from '../../ui/blocks/EmptyState.tsx'
import { TaskReading } from '../TaskReading.tsx'
import { taskListQuery, tasksHref } from '../taskQueries.ts'
import { TasksEditor } from './TasksEditor.tsx'

/** All tasks of a centre's plan. The default export, because it is loaded on demand. */
export default function TasksPage({ person }: { readonly person: Person }) {
  const { t } = useLingui()
  const campaign = useCurrentCampaign()
  const centre = CentreId.safeParse(useParams()['centre'])
  const list = useQuery(planListQuery(campaign.id))
  usePageTitle(t`Tasks – SID workspace`)
  if (!centre.success) return <NotFoundPage />
  if (!can(person, 'task.read', { centre: centre.data })) return <NotYours />
  if (list.isPending)
    return (
      <Main>
        <Skeleton lines={8} />
      </Main>
    )
  const failure = blockingFailureOf(list)
  if (failure !== null || list.data === undefined)
    return (
      <Main>
        <LoadFailure error={failure} onRetry={() => void list.refetch()} />
      </Main>
    )
  const row = list.data.plans.find((plan) => plan.centre === centre.data)
  if (row === undefined) return <NotFoundPage />
  const head = <Head person={person} campaign={campaign} row={row} plans={list.data.plans} />
  if (row.state === 'none') return <NoPlan campaign={campaign} row={row} head={head} />
  return campaign.closed ? (
    <Closed campaign={campaign} row={row} head={head} />
  ) : (
    <TasksEditor key={row.centre} person={person} campaign={campaign} row={row} head={head} />
  )
}

function NotYours() {
  return (
    <Main>
      <EmptyState
        level={1}
        title={<Trans>These are another centre’s tasks</Trans>}
        lead={<Trans>Only the planners of a centre see its tasks.</Trans>}
      />
    </Main>
  )
}

interface HeadProps {
  readonly person: Person
  readonly campaign: Campaign
  readonly row: PlanRow
  readonly plans: readonly PlanRow[]
}

function Head({ person, campaign, row, plans }: HeadProps) {
  const { t } = useLingui()
  const others = ownCentresOf(person).flatMap(({ centre }) =>
    centre === row.centre ? [] : plans.filter((plan) => plan.centre === centre),
  )
  return (
    <PageHead
      title={<Trans>Tasks</Trans>}
      lead={
        <>
          {row.countryName}, {campaign.shortName}. <Trans>Only planners of your centre see them.</Trans>{' '}
          {others.map(({ centre, countryName }) => (
            <Link key={centre} to={tasksHref(campaign.id, centre)}>
              {countryName}
            </Link>
          ))}
        </>
      }
    >
      <div className="row">
        <Link className="btn" to={`/plans/${campaign.id}/${row.centre}`}>
          <Trans>Our plan</Trans>
        </Link>
        <a className="btn" href={inLanguage(`/api/campaigns/${campaign.id}/tasks/${row.centre}.csv`)} download>
          <Trans>Spreadsheet</Trans>
        </a>
        <PrintButton />
        <FeedButton campaign={campaign.id} content={{ what: 'tasks' }} name={t`My tasks`} />
      </div>
    </PageHead>
  )
}

interface PartProps extends Pick<HeadProps, 'campaign' | 'row'> {
  readonly head: React.ReactNode
}

function NoPlan({ campaign, row, head }: PartProps) {
  return (
    <Main>
      {head}
      <EmptyState
        title={<Trans>Your plan has not begun</Trans>}
        lead={<Trans>Tasks belong to your plan and its activities.</Trans>}
      >
        <Link className="btn primary" to={`/plans/${campaign.id}/${row.centre}`}>
          <Trans>Begin your plan</Trans>
        </Link>
      </EmptyState>
    </Main>
  )
}

function Closed({ campaign, row, head }: PartProps) {
  const list = useQuery(taskListQuery(campaign.id, row.centre))
  const failure = blockingFailureOf(list)
  return (
    <Main>
      {head}
      {list.isPending && <Skeleton lines={6} />}
      {failure !== null && <LoadFailure error={failure} onRetry={() => void list.refetch()} />}
      {list.data !== undefined && <TaskReading tasks={list.data.tasks} />}
    </Main>
  )
}
