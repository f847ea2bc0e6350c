import type { ActivityId } from '../../../shared/ids.ts'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { PlanView } from '../../../shared/plans/api.ts'
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
export function PlanReader({
  plan,
  head,
  day,
  openActivity,
  onOpenActivity,
  exports,
  activityTools,
  notices,
  paperNotices,
}: PlanReaderProps) {
  const { t } = useLingui()
  const { activities } = plan
  const panelCovers = usePanelCovers()
  const position = activities.findIndex((activity) => activity.id === openActivity) + 1
  const open = activities[position - 1]
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
          {hasText(plan.narrative) && (
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
          )}
        </Main>
        {open !== undefined && (
          <ActivityPanel
            key={open.id}
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
        )}
      </div>
    </>
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
