import type { DaySpan } from '../../../shared/days.ts'
import type { ActivityId } from '../../../shared/ids.ts'
import { Trans, useLingui } from '@lingui/react/macro'
import { Suspense, type ReactNode } from 'react'
import type { PlanView } from '../../../shared/plans/api.ts'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import { EntryComments } from '../../fields/EntryComments.tsx'
import { ActivityBeside } from '../ActivityExtras.tsx'
import { ActivityFacts } from './ActivityFacts.tsx'
import { ActivityPanel } from '../ActivityPanel.tsx'
import { LastChange } from '../LastChange.tsx'
import { MetaFacts } from './MetaFacts.tsx'
import { TooManyActivities } from '../TooManyActivities.tsx'
import { PlanHead, type PlanHeadProps } from '../PlanHead.tsx'
import { hasText } from '../../richtext/RichTextView.tsx'
import { CommentedText } from '../../richtext/CommentedText.tsx'
import { StateMark } from '../../ui/facts/StatusMark.tsx'
import '../plan.css'
import { PrintButton } from '../../ui/print/PrintButton.tsx'
import { PartBoundary } from '../../ui/latePart.tsx'
import { Main } from '../../ui/Main.tsx'
import { ActivityTable } from './ActivityTable.tsx'
import { PlanOnPaper } from './PlanOnPaper.tsx'
import type { ReadActivitiesProps } from './ReadActivities.tsx'
import { usePanelCovers } from '../../ui/overlays/usePanelCovers.ts'
import { Foreign } from '../../ui/language/Foreign.tsx'
import { TranslatingContext, UNTRANSLATED } from '../../ui/language/translating.ts'
import { lazyPart } from '../../ui/language/lazyPart.ts'

/** Filters and the calendar are not needed to read: the table is there before them, and without them. */
const ReadActivities = lazyPart(() => import('./ReadActivities.tsx'))

interface PlanReaderProps {
  readonly plan: PlanView
  readonly head: Omit<PlanHeadProps, 'children'>
  /** The campaign's day, or the days of its period. */
  readonly central: DaySpan
  /** The person whose view settings are used. */
  readonly person: string
  readonly openActivity: string | null
  readonly onOpenActivity: (id: string | null) => void
  /** Offers the plan as files. */
  readonly exports: ReactNode
  /** Shown below the title of the open activity. */
  readonly activityTools?: (activity: { readonly id: ActivityId; readonly title: string }) => ReactNode
  readonly notices: ReactNode
  /** Notices that are printed too. */
  readonly paperNotices: ReactNode
}

/** A plan for reading. It needs no editor and no document socket. */
export function PlanReader(props: PlanReaderProps) {
  const { plan, head, openActivity, onOpenActivity, exports, notices, paperNotices } = props
  const panelCovers = usePanelCovers()
  const open = plan.activities.find((activity) => activity.id === openActivity)
  return (
    <>
      <TranslatingContext value={UNTRANSLATED}>
        <PlanOnPaper content={plan} writtenIn={plan.writtenIn} head={head} notices={paperNotices} />
      </TranslatingContext>
      <div className={open === undefined ? 'frame on-screen' : 'frame with-panel on-screen'}>
        <Main inert={open !== undefined && panelCovers}>
          <PlanHead {...head}>
            <div className="row">
              <StateMark state={plan.state} />
              <PrintButton />
              {exports}
            </div>
          </PlanHead>
          {notices}
          <TooManyActivities problems={plan.problems} />
          <MetaFacts meta={plan.meta} writtenIn={plan.writtenIn.plan} />
          <section className="sec" aria-labelledby="activities">
            <Activities
              plan={plan}
              central={props.central}
              person={props.person}
              openId={openActivity}
              onOpen={onOpenActivity}
            />
          </section>
          <Narrative plan={plan} />
        </Main>
        {open !== undefined && <OpenActivity {...props} key={open.id} open={open} />}
      </div>
    </>
  )
}

function Narrative({ plan }: Pick<PlanReaderProps, 'plan'>) {
  if (!hasText(plan.narrative)) return null
  return (
    <section className="sec" aria-labelledby="narrative">
      <div className="between">
        <h2 id="narrative">
          <Trans>In their words</Trans>
        </h2>
      </div>
      <div className="paper" lang={plan.writtenIn.plan.narrative}>
        <CommentedText fragment="narrative" text={plan.narrative} lang={plan.writtenIn.plan.narrative} />
      </div>
    </section>
  )
}

interface OpenActivityProps extends PlanReaderProps {
  readonly open: ActivityView
}

/** The activity that is read beside the list. */
function OpenActivity({ open, plan, activityTools, onOpenActivity }: OpenActivityProps) {
  const { t } = useLingui()
  const { activities } = plan
  const position = activities.indexOf(open) + 1
  return (
    <ActivityPanel
      id={open.id}
      title={open.title}
      position={position}
      count={activities.length}
      onStep={(step) => onOpenActivity(activities[position - 1 + step]?.id ?? null)}
      onClose={() => onOpenActivity(null)}
    >
      <h2 lang={plan.writtenIn.activities[open.id]?.title}>
        {open.title.trim() === '' ? (
          t`Untitled activity`
        ) : (
          <Foreign text={open.title} lang={plan.writtenIn.activities[open.id]?.title} />
        )}
      </h2>
      <LastChange campaign={plan.campaign} centre={plan.centre} activity={open.id} />
      {activityTools?.(open)}
      <ActivityFacts activity={open} writtenIn={plan.writtenIn.activities[open.id] ?? {}} />
      <EntryComments id={open.id} />
      <ActivityBeside id={open.id} />
    </ActivityPanel>
  )
}

function Activities(props: ReadActivitiesProps) {
  const { plan, central, openId, onOpen } = props
  const { activities, writtenIn } = plan
  const table = (
    <>
      <div className="gridbar">
        <h2 id="activities">
          <Trans>Activities</Trans> <span className="meta">{activities.length}</span>
        </h2>
      </div>
      {activities.length === 0 ? (
        <div className="paper empty">
          <p className="lead">
            <Trans>No activities yet</Trans>
          </p>
        </div>
      ) : (
        <ActivityTable
          activities={activities}
          day={central.first}
          openId={openId}
          onOpen={onOpen}
          writtenIn={writtenIn.activities}
        />
      )}
    </>
  )
  return (
    <PartBoundary instead={table}>
      <Suspense fallback={table}>
        <ReadActivities {...props} />
      </Suspense>
    </PartBoundary>
  )
}
