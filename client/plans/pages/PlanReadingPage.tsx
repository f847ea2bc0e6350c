import { theDayOf } from '../../../shared/campaign.ts'
import { useMemo, type ComponentProps } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { ActivityId } from '../../../shared/ids.ts'
import { can } from '../../../shared/permissions.ts'
import type { PlanView } from '../../../shared/plans/api.ts'
import type { ReadReason } from '../../../shared/wire.ts'
import { ExportMenu } from '../../exports/ExportMenu.tsx'
import { FeedButton } from '../../feeds/FeedButton.tsx'
import { HelpAccess } from '../../accounts/HelpAccess.tsx'
import { blockingFailureOf } from '../../http/queryState.ts'
import { planDocument, planViewQuery } from '../planQueries.ts'
import { PlanReader } from '../read/PlanReader.tsx'
import { latePart } from '../../ui/latePart.tsx'
import { HeaderSlot } from '../../ui/HeaderSlot.tsx'
import { Main } from '../../ui/Main.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { feedOfPlan, headOf, type PlanPageProps } from './planPageProps.ts'
import { PlanAccess } from './PlanAccess.tsx'
import { PlanDiscussion } from './PlanDiscussion.tsx'
import { ReaderCallouts } from '../../documents/ReaderCallouts.tsx'
import { OfflineCallout } from '../../frame/OfflineCallout.tsx'
import { LoadFailure } from '../../frame/LoadFailure.tsx'
import { useOpenEntry } from '../../ui/overlays/useOpenEntry.ts'
import { AskForAccess, ViewOnly } from '../../documents/ViewOnly.tsx'
import { TranslationBar } from '../../translations/lateTranslationBar.ts'
import { useTranslating } from '../../translations/useTranslating.ts'
import { TranslatingContext } from '../../ui/language/translating.ts'
import { WatchButton } from '../../watches/WatchButton.tsx'

const WhomToAsk = latePart(() => import('./WhomToAsk.tsx'), { failed: 'nothing' })

interface PlanReadingPageProps extends PlanPageProps {
  readonly reason: ReadReason | null
  /** True if this is the server's current response, not a cached one. */
  readonly confirmed: boolean
}

/** A plan for those who do not write it; it changes as its planners write. */
export function PlanReadingPage(props: PlanReadingPageProps) {
  const { person, campaign, row, reason, confirmed } = props
  const document = planDocument(campaign.id, row.centre)
  const mayComment = can(person, 'thread.start', {
    centres: [row.centre],
    closed: campaign.closed,
    audience: 'network',
  })
  const plan = useQuery(planViewQuery(campaign.id, row.centre))
  const failure = blockingFailureOf(plan)
  const notices = (
    <>
      <HelpAccess campaign={campaign.id} centre={row.centre} mayGrant={false} />
      <AskForAccess person={person} centre={row.centre} reason={reason} />
      <ReaderCallouts person={person} document={document} query={plan} confirmed={confirmed} />
    </>
  )
  return (
    <>
      {/* With the plan, whose comments have a button there too: later it would move these under a pointer. */}
      {!plan.isPending && (
        <>
          <PlanAccess {...props} />
          <HeaderSlot>
            <ViewOnly kind="plan" reason={reason} mayComment={mayComment} />
          </HeaderSlot>
        </>
      )}
      {failure === null && plan.data !== undefined ? (
        <LoadedPlan {...props} plan={plan.data} notices={notices} paperNotices={<OfflineCallout query={plan} />} />
      ) : (
        <Main>
          {notices}
          {plan.isPending && <Skeleton lines={8} />}
          {failure !== null && <LoadFailure error={failure} onRetry={() => void plan.refetch()} />}
        </Main>
      )}
    </>
  )
}

interface LoadedPlanProps
  extends PlanPageProps, Pick<ComponentProps<typeof PlanReader>, 'plan' | 'notices' | 'paperNotices'> {}

/** The plan with its discussion, in the language in which the person reads it. */
function LoadedPlan({ plan, notices, paperNotices, ...props }: LoadedPlanProps) {
  const { person, campaign, row } = props
  const head = headOf(props)
  const [openActivity, setOpenActivity] = useOpenEntry('activity')
  const findActivity = useFindActivity(plan)
  const translation = useTranslating(campaign, languagesIn(plan))
  const watchActivity = ({ id, title }: { readonly id: ActivityId; readonly title: string }) => (
    <WatchButton
      campaign={campaign.id}
      watched={{ what: 'activity', centre: row.centre, activity: id }}
      name={`${row.countryName}: ${title.trim() === '' ? id : title}`}
    />
  )
  return (
    <PlanDiscussion person={person} campaign={campaign} centre={row.centre} findActivity={findActivity}>
      <TranslatingContext value={translation.context}>
        <PlanReader
          plan={plan}
          head={head}
          central={theDayOf(campaign)}
          person={person.id}
          openActivity={openActivity}
          onOpenActivity={setOpenActivity}
          exports={<PlanTools campaign={campaign} row={row} />}
          activityTools={watchActivity}
          notices={
            <>
              {notices}
              <TranslationBar {...translation} />
              {!head.isOwn && <WhomToAsk campaign={campaign.id} centre={row.centre} />}
            </>
          }
          paperNotices={paperNotices}
        />
      </TranslatingContext>
    </PlanDiscussion>
  )
}

/** The language of each text whose language is known. */
function languagesIn({ writtenIn: { plan: own, activities } }: PlanView): readonly string[] {
  return [own, ...Object.values(activities)].flatMap((fields) => Object.values(fields))
}

/** What one can do with the plan of another centre. */
function PlanTools({ campaign, row }: Pick<PlanPageProps, 'campaign' | 'row'>) {
  return (
    <>
      <WatchButton
        campaign={campaign.id}
        watched={{ what: 'selection', query: `centre=${row.centre}` }}
        name={row.countryName}
      />
      <ExportMenu campaign={campaign.id} centre={row.centre} />
      <FeedButton campaign={campaign.id} content={feedOfPlan(row)} name={row.countryName} />
    </>
  )
}

function useFindActivity(plan: PlanView) {
  return useMemo(() => {
    const found = new Map(
      plan.activities.map((activity, at) => {
        const { id, title } = activity
        const valueOf = (field: string): unknown => (activity as unknown as Readonly<Record<string, unknown>>)[field]
        return [id as string, { title, rank: String(at).padStart(6, '0'), valueOf }]
      }),
    )
    return (id: string) => found.get(id) ?? null
  }, [plan])
}
