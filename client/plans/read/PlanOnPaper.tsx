import type { ReactNode } from 'react'
import { Trans } from '@lingui/react/macro'
import type { PlanView } from '../../../shared/plans/api.ts'
import type { PlanContent } from '../../../shared/plans/planView.ts'
import { holdCalendar } from '../calendar/calendarPlace.ts'
import { CommentSlots, NO_COMMENTS } from '../../fields/commentSlots.ts'
import { hasText, RichTextView } from '../../richtext/RichTextView.tsx'
import { usePrinting } from '../../ui/print/usePrinting.ts'
import { PlanHead, type PlanHeadProps } from '../PlanHead.tsx'
import { StateMark } from '../../ui/facts/StatusMark.tsx'
import { MetaFacts } from './MetaFacts.tsx'
import { PaperActivities, PaperSummary } from './PaperActivities.tsx'

interface PlanOnPaperProps {
  readonly content: Pick<PlanContent, 'meta' | 'narrative' | 'activities'>
  readonly writtenIn: PlanView['writtenIn']
  readonly head: Omit<PlanHeadProps, 'children'>
  /** Notes for the reader of the paper, such as that it is an older copy. */
  readonly notices?: ReactNode
}

/**
 * A whole plan for paper, one's own or another's. It is in the page beside the screen version, which is not printed.
 */
export function PlanOnPaper(props: PlanOnPaperProps) {
  return usePrinting() ? <Paper {...props} /> : null
}

function Paper({ content, writtenIn, head, notices }: PlanOnPaperProps) {
  const { meta, narrative, activities } = content
  return (
    <CommentSlots value={NO_COMMENTS}>
      <div className="on-paper">
        <PlanHead {...head}>
          <StateMark state={meta.state} />
        </PlanHead>
        <div className="calendar-place" ref={holdCalendar} />
        {notices}
        <MetaFacts meta={meta} writtenIn={writtenIn.plan} />
        <section className="sec">
          <h2>
            <Trans>Activities</Trans> <span className="meta">{activities.length}</span>
          </h2>
          {activities.length === 0 ? (
            <p className="lead">
              <Trans>No activities yet</Trans>
            </p>
          ) : (
            <PaperSummary activities={activities} writtenIn={writtenIn} />
          )}
        </section>
        {activities.length > 0 && (
          <section className="sec">
            <h2>
              <Trans>Activities in full</Trans>
            </h2>
            <PaperActivities activities={activities} writtenIn={writtenIn} />
          </section>
        )}
        {hasText(narrative) && (
          <section className="sec">
            <h2>{head.isOwn ? <Trans>In our words</Trans> : <Trans>In their words</Trans>}</h2>
            <RichTextView text={narrative} lang={writtenIn.plan['narrative']} />
          </section>
        )}
      </div>
    </CommentSlots>
  )
}
