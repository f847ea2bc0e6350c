import { use, useMemo } from 'react'
import type * as Y from 'yjs'
import { activityMap } from '../../../shared/plans/layout.ts'
import { reportRoots } from '../../../shared/reports/layout.ts'
import { snapshotOf, type ReportSnapshot } from '../../../shared/reports/snapshot.ts'
import type { ReportContent } from '../../../shared/reports/reportView.ts'
import { viewReport } from '../../../shared/reports/view.ts'
import { BesideContext } from '../../fields/besideDocument.ts'
import { CommentSlots, NO_COMMENTS } from '../../fields/commentSlots.ts'
import { EditingContext } from '../../fields/editing.ts'
import { plainViewer, useContent } from '../../fields/useContent.ts'
import { useDocumentEditing } from '../../fields/useDocumentEditing.ts'
import { NotAvailableOffline } from '../../offline/NotAvailableOffline.tsx'
import { Main } from '../../ui/Main.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { PlanBesideContext, type OpenPlan } from './planBeside.ts'
import { OpenReport } from './OpenReport.tsx'
import type { ReportEditorProps } from './reportEditorProps.ts'
import { ReportHead } from './ReportHead.tsx'
import { ReportOnPaper } from './ReportOnPaper.tsx'
import { ReportUndone } from './ReportUndone.tsx'
import './report.css'

const openViewer = (doc: Y.Doc) => plainViewer(() => viewReport(doc))

/** The editor of a report, beside whose document the plan is open. */
export function ReportEditor(props: ReportEditorProps) {
  const { doc, awareness, present, head, notices, onOpenActivity } = props
  const editing = useDocumentEditing({ doc, awareness, present }, reportRoots)
  const content = useContent(doc, openViewer)
  const plan = use(PlanBesideContext)
  const beside = use(BesideContext)
  return (
    <EditingContext value={editing}>
      <CommentSlots value={NO_COMMENTS}>
        {plan.kind === 'open' ? (
          <WithPlan {...props} content={content} plan={plan} />
        ) : (
          <Main>
            <ReportHead {...head} />
            {notices}
            {plan.kind === 'opening' &&
              (plan.away ? <NotAvailableOffline onRetry={() => beside?.retryNow()} /> : <Skeleton lines={8} />)}
          </Main>
        )}
        <ReportUndone activities={plan.kind === 'open' ? plan.content.activities : []} onOpen={onOpenActivity} />
      </CommentSlots>
    </EditingContext>
  )
}

interface WithPlanProps extends ReportEditorProps {
  readonly content: ReportContent
  readonly plan: OpenPlan
}

function WithPlan({ content, plan, ...props }: WithPlanProps) {
  const current = useMemo((): ReportSnapshot => snapshotOf(content, plan.content), [content, plan.content])
  return (
    <>
      <ReportOnPaper
        snapshot={current}
        head={props.head}
        page={props.page}
        place={{ campaign: props.campaign, centre: props.centre }}
        isOwn
      />
      <Main>
        <div className="on-screen report-page">
          <OpenReport
            {...props}
            plan={plan}
            current={current}
            words={content.words}
            renderPlan={(activity) => {
              const map = activityMap(plan.editing.doc, activity.id)
              return (
                map !== null && (
                  <EditingContext value={plan.editing}>{props.renderPlanFields(activity, map)}</EditingContext>
                )
              )
            }}
          />
        </div>
      </Main>
    </>
  )
}
