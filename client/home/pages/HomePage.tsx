import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { ownCentresOf } from '../../../shared/accounts/ownCentres.ts'
import { ownReportHref } from '../../../shared/reports/reportHref.ts'
import { bellItemsOf } from '../../../shared/notifications/bell.ts'
import type { Person } from '../../../shared/permissions.ts'
import { useCurrentCampaign } from '../../campaigns/useCurrentCampaign.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Main } from '../../ui/Main.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { notificationsQuery } from '../../comments/threadQueries.ts'
import { remindersByHand, waitingMilestones } from '../../milestones/nextMilestones.ts'
import { useNow } from '../../ui/formats/useNow.ts'
import { EmptyState } from '../../ui/blocks/EmptyState.tsx'
import { PageHead } from '../../ui/blocks/PageHead.tsx'
import { useMilestones } from '../../milestones/useMilestones.ts'
import { MyTasks } from '../../tasks/MyTasks.tsx'
import { NextMilestones } from './NextMilestones.tsx'
import { useWaiting } from './useWaiting.tsx'
import type { WaitingItem } from './waitingItem.ts'
import './home.css'

/** The tasks that wait for a planner, each with its link. The default export, because it is loaded on demand. */
export default function HomePage({ person }: { readonly person: Person }) {
  const { t } = useLingui()
  const campaign = useCurrentCampaign()
  usePageTitle(t`To do – SID workspace`)
  const now = useNow()
  const milestones = useMilestones(campaign, now)
  const bell = useQuery(notificationsQuery)
  const reminders = remindersByHand(bellItemsOf(bell.data, 'milestone'), campaign.id)
  const near = waitingMilestones(milestones, reminders, now)
  const { isPending, items } = useWaiting(person, campaign, { near, reminders }, now)
  return (
    <Main>
      <PageHead title={<Trans>To do</Trans>} lead={campaign.name} />
      {items.length > 0 ? (
        <ul className="paper waiting">
          {items.map((item) => (
            <Item key={item.key} item={item} />
          ))}
        </ul>
      ) : isPending ? (
        <Skeleton lines={5} />
      ) : (
        <EmptyState
          title={<Trans>Nothing to do</Trans>}
          lead={
            <Trans>
              Gaps in your plan, answers, requests, messages from the public, new synergies and dates of this week
              appear here.
            </Trans>
          }
        />
      )}
      <MyTasks campaign={campaign.id} centres={ownCentresOf(person).map(({ centre }) => centre)} />
      <NextMilestones
        campaign={campaign.id}
        milestones={milestones.filter((milestone) => !near.includes(milestone))}
        now={now}
        reportsHref={ownReportHref(person, campaign.id)}
      />
    </Main>
  )
}

function Item({ item: { icon, href, title, detail, action } }: { readonly item: WaitingItem }) {
  return (
    <li>
      <Icon name={icon} />
      <div>
        <Link to={href} dir="auto">
          {title}
        </Link>
        {detail !== null && (
          <p className="meta" dir="auto">
            {detail}
          </p>
        )}
      </div>
      {action !== undefined && (
        <Link className="btn waiting-action" to={action.href}>
          {action.label}
        </Link>
      )}
    </li>
  )
}
