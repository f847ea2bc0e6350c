import { useEffect, useState } from 'react'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { centralDay, isOver, type Campaign } from '../../../shared/campaign.ts'
import type { ListedMilestone } from '../../../shared/milestones/api.ts'
import { can, type Person } from '../../../shared/permissions.ts'
import { ownReportHref } from '../../../shared/reports/reportHref.ts'
import { bellItemsOf } from '../../../shared/notifications/bell.ts'
import { useCurrentCampaign } from '../../campaigns/useCurrentCampaign.ts'
import { notificationsQuery } from '../../comments/threadQueries.ts'
import { blockingFailureOf } from '../../http/queryState.ts'
import { DeleteDialog } from '../DeleteDialog.tsx'
import { MilestoneForm } from '../form/MilestoneForm.tsx'
import { markMilestonesRead, milestonesPath, milestonesQuery } from '../milestoneQueries.ts'
import type { MilestoneAction } from '../MilestoneRow.tsx'
import { MilestoneTable } from '../MilestoneTable.tsx'
import { ReviewBar } from '../ReviewBar.tsx'
import { useReview } from '../useReview.ts'
import { RemindDialog } from '../RemindDialog.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Main } from '../../ui/Main.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { useOpenEntry } from '../../ui/overlays/useOpenEntry.ts'
import { LoadFailure } from '../../frame/LoadFailure.tsx'
import { FeedButton } from '../../feeds/FeedButton.tsx'
import { OfflineCallout } from '../../frame/OfflineCallout.tsx'
import { MentionsProvider } from '../../updates/MentionsProvider.tsx'
import { useNow } from '../../ui/formats/useNow.ts'
import { inLanguage } from '../../ui/language/inLanguage.ts'
import { EmptyState } from '../../ui/blocks/EmptyState.tsx'
import { useCentres } from '../../plans/useCentres.ts'
import { ChaseList } from './ChaseList.tsx'
import { useNotifiable } from './useNotifiable.ts'

/** The dates of a campaign. The default export, because it is loaded on demand. */
export default function MilestonesPage({ person }: { readonly person: Person }) {
  const campaign = useCurrentCampaign()
  return (
    <MentionsProvider>
      <Milestones person={person} campaign={campaign} key={campaign.id} />
    </MentionsProvider>
  )
}

interface MilestonesProps {
  readonly person: Person
  readonly campaign: Campaign
}

/** What a coordinator is doing with a milestone; `null` of a new one. */
type Doing = { readonly action: Exclude<MilestoneAction, 'confirm'>; readonly milestone: ListedMilestone | null }

function Milestones({ person, campaign }: MilestonesProps) {
  const { t } = useLingui()
  const { shortName } = campaign
  usePageTitle(t`Milestones of ${shortName} – SID workspace`)
  const list = useQuery(milestonesQuery(campaign.id))
  const now = useNow()
  const [openId] = useOpenEntry('milestone')
  const [doing, setDoing] = useState<Doing | null>(null)
  const mayEdit = can(person, 'milestone.edit', { closed: isOver(campaign) })
  const mayRemind = can(person, 'milestone.edit', campaign)
  const failure = blockingFailureOf(list)
  const milestones = list.data?.milestones ?? []
  const review = useReview(campaign.id)
  useReadBell(campaign)
  function act(action: MilestoneAction, milestone: ListedMilestone): void {
    if (action === 'confirm') review.confirm([milestone])
    else setDoing({ action, milestone })
  }
  return (
    <Main>
      <Head
        campaign={campaign}
        milestones={milestones}
        onAdd={mayEdit ? () => setDoing({ action: 'change', milestone: null }) : null}
      />
      <OfflineCallout query={list} />
      {list.isPending && <Skeleton lines={10} />}
      {failure !== null && <LoadFailure error={failure} onRetry={() => void list.refetch()} />}
      {failure === null && list.data !== undefined && milestones.length === 0 && <Empty mayEdit={mayEdit} />}
      {mayEdit && <ReviewBar unchecked={milestones.filter(({ needsReview }) => needsReview)} review={review} />}
      {failure === null && milestones.length > 0 && (
        <div className={mayRemind ? 'milestone-columns' : undefined}>
          <MilestoneTable
            milestones={milestones}
            now={now}
            day={campaign.kind === 'sid' ? campaign.day : null}
            openId={openId}
            mayRemind={mayRemind}
            actions={mayEdit ? act : null}
            reportsHref={ownReportHref(person, campaign.id)}
          />
          {mayRemind && <ChaseList campaign={campaign} milestones={milestones} now={now} />}
        </div>
      )}
      {doing !== null && <DoingDialog doing={doing} campaign={campaign} onClose={() => setDoing(null)} />}
    </Main>
  )
}

interface HeadProps {
  readonly campaign: Campaign
  readonly milestones: readonly ListedMilestone[]
  /** Null for those who only read. */
  readonly onAdd: (() => void) | null
}

function Head({ campaign, milestones, onAdd }: HeadProps) {
  const { t } = useLingui()
  const { shortName } = campaign
  return (
    <div className="head">
      <div>
        <h1>
          <Trans>Milestones of {shortName}</Trans>
        </h1>
        {milestones.length > 0 && <Summary milestones={milestones} />}
      </div>
      <div className="row">
        {milestones.length > 0 && (
          <a className="btn" href={inLanguage(`${milestonesPath(campaign.id)}.ics`)} download>
            <Icon name="calendar" />
            <span>
              <Trans>Calendar file</Trans>
            </span>
          </a>
        )}
        <FeedButton campaign={campaign.id} content={{ what: 'milestones' }} name={t`Milestones of ${shortName}`} />
        {onAdd !== null && (
          <Button icon="plus" onPress={onAdd}>
            <Trans>Add a milestone</Trans>
          </Button>
        )}
      </div>
    </div>
  )
}

function Summary({ milestones }: { readonly milestones: readonly ListedMilestone[] }) {
  const { t } = useLingui()
  const deadlines = milestones.filter(({ kind }) => kind === 'deadline').length
  return (
    <p className="lead">
      <Plural value={milestones.length} one="# date" other="# dates" />
      {deadlines > 0 && (
        <>
          , <Plural value={deadlines} one="# of them a deadline" other="# of them deadlines" />
        </>
      )}
      . {t`Hours are those of Brussels.`}
    </p>
  )
}

function Empty({ mayEdit }: { readonly mayEdit: boolean }) {
  return (
    <EmptyState
      title={<Trans>No milestones yet</Trans>}
      lead={
        mayEdit ? (
          <Trans>Add the first date or deadline. People are reminded of it by bell and email.</Trans>
        ) : (
          <Trans>The dates and deadlines of the campaign appear here.</Trans>
        )
      }
    />
  )
}

interface DoingDialogProps {
  readonly doing: Doing
  readonly campaign: Campaign
  readonly onClose: () => void
}

function DoingDialog({ doing: { action, milestone }, campaign, onClose }: DoingDialogProps) {
  const notifiable = useNotifiable(campaign.id)
  const centreOf = useCentres(campaign.id)
  if (milestone === null || action === 'change') {
    return (
      <MilestoneForm
        campaign={campaign.id}
        milestone={milestone}
        notifiable={notifiable}
        near={centralDay(campaign)}
        onClose={onClose}
      />
    )
  }
  return action === 'remind' ? (
    <RemindDialog
      campaign={campaign.id}
      milestone={milestone}
      centres={null}
      nameOf={(centre) => centreOf(centre).countryName}
      onClose={onClose}
    />
  ) : (
    <DeleteDialog campaign={campaign.id} milestone={milestone} onClose={onClose} />
  )
}

/** Who sees the page has seen what the bell says of it. */
function useReadBell({ id }: Campaign): void {
  const queries = useQueryClient()
  const bell = useQuery(notificationsQuery)
  const hasUnread = bellItemsOf(bell.data, 'milestone').some(({ campaign, unread }) => campaign === id && unread > 0)
  useEffect(() => {
    if (!hasUnread) return
    markMilestonesRead(id).then(
      () => queries.invalidateQueries({ queryKey: notificationsQuery.queryKey }),
      // Offline it stays unread, which does no harm.
      () => undefined,
    )
  }, [id, hasUnread, queries])
}
