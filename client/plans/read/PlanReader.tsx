import type { ActivityId } from '../../../shared/ids.ts'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { PlanView } from '../../../shared/plans/api.ts'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import { EntryComments } from '../../fields/EntryComments.tsx'
import { ActivityBeside } from '../ActivityExtras.tsx'
import { ActivityFacts } from './ActivityFacts.tsx'
import { ActivityPanel } from '../ActivityPanel.tsx'
import { ActivityTable } from './ActivityTable.tsx'
import { LastChange } from '../LastChange.tsx'
import { MetaFacts } from './MetaFacts.tsx'
import { TooManyActivities } from '../TooManyActivities.tsx'
import { PlanHead, type PlanHeadProps } from '../PlanHead.tsx'
import { hasText } from '../../richtext/RichTextView.tsx'
import { CommentedText } from '../../richtext/CommentedText.tsx'
import { StateMark } from '../../ui/facts/StatusMark.tsx'
import '../plan.css'
import { PrintButton } from '../../ui/print/PrintButton.tsx'
import { Main } from '../../ui/Main.tsx'
import { PlanOnPaper } from './PlanOnPaper.tsx'
import { usePanelCovers } from '../../ui/overlays/usePanelCovers.ts'

interface PlanReaderProps {
  readonly plan: PlanView
  readonly head: Omit<PlanHeadProps, 'children'>
  readonly day: string
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
  const { plan, head, day, openActivity, onOpenActivity, exports, notices, paperNotices } = props
  const { activities } = plan
  const panelCovers = usePanelCovers()
  const open = activities.find((activity) => activity.id === openActivity)
  return (
    <>
      <PlanOnPaper content={plan} writtenIn={plan.writtenIn} head={head} notices={paperNotices} />
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
            <div className="gridbar">
              <h2 id="activities">
                <Trans>Activities</Trans> <span className="meta">{activities.length}</span>
              </h2>
            </div>
            <Activities plan={plan} day={day} openId={openActivity} onOpen={onOpenActivity} />
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
        <CommentedText fragment="narrative" text={plan.narrative} />
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
        {open.title.trim() === '' ? t`Untitled activity` : open.title}
      </h2>
      <LastChange campaign={plan.campaign} centre={plan.centre} activity={open.id} />
      {activityTools?.(open)}
      <ActivityFacts activity={open} writtenIn={plan.writtenIn.activities[open.id] ?? {}} />
      <EntryComments id={open.id} />
      <ActivityBeside id={open.id} />
    </ActivityPanel>
  )
}

interface ActivitiesProps {
  readonly plan: PlanView
  readonly day: string
  readonly openId: string | null
  readonly onOpen: (id: string | null) => void
}

function Activities({ plan, day, openId, onOpen }: ActivitiesProps) {
  if (plan.activities.length === 0) {
    return (
      <div className="paper empty">
        <p className="lead">
          <Trans>No activities yet</Trans>
        </p>
      </div>
    )
  }
  return (
    <ActivityTable
      activities={plan.activities}
      day={day}
      openId={openId}
      onOpen={onOpen}
      writtenIn={plan.writtenIn.activities}
    />
  )
}
