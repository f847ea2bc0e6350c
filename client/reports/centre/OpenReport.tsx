import { useMemo, useState, type ReactNode } from 'react'
import { Trans } from '@lingui/react/macro'
import { tookPlaceOf } from '../../../shared/plans/tookPlace.ts'
import { missingInReport, type MissingInReport } from '../../../shared/reports/form.ts'
import { hasChanges, reportChanges } from '../../../shared/reports/reportChanges.ts'
import type { ReportSectionId } from '../../../shared/reports/sections.ts'
import type { ReportedActivity, ReportSnapshot } from '../../../shared/reports/snapshot.ts'
import { fieldId } from '../../fields/FieldFrame.tsx'
import { frameOf, showFrameWhenThere } from '../../fields/showFrame.ts'
import { Button } from '../../ui/Button.tsx'
import { today } from '../../ui/formats/when.ts'
import { ActivityList, groupOf, rowId } from './ActivityList.tsx'
import { ActivityWords } from './ActivityWords.tsx'
import { ChangedSince } from './ChangedSince.tsx'
import { DecisionNotes, notesAt } from './DecisionNotes.tsx'
import { PasteFigures } from './PasteFigures.tsx'
import type { OpenPlan } from './planBeside.ts'
import { FiguresByMetric } from './FiguresByMetric.tsx'
import { ReportActions } from './ReportActions.tsx'
import type { ReportEditorProps } from './reportEditorProps.ts'
import { ReportHead } from './ReportHead.tsx'
import { ReportProgress, type Gap } from './ReportProgress.tsx'
import { ReportStanding } from './ReportStanding.tsx'
import { Sections } from './SectionPart.tsx'

interface OpenReportProps extends ReportEditorProps {
  /** As it would be submitted now. */
  readonly current: ReportSnapshot
  readonly plan: OpenPlan
  readonly renderPlan: (activity: ReportedActivity) => ReactNode
}

/** A report that is being written: head, progress, activities, and the parts about the campaign as a whole. */
export function OpenReport(props: OpenReportProps) {
  const { page, current, head, notices, campaign, centre, isConnected, whenSaved } = props
  const [newest] = page.submissions
  const returned = newest?.state === 'returned' ? newest : null
  const isOut = page.state !== 'none' && page.state !== 'draft'
  const changes = useMemo(
    () => (page.snapshot === null || !isOut ? null : reportChanges(page.snapshot, current)),
    [page.snapshot, current, isOut],
  )
  const missing = missingInReport(current, page.form, today())
  const { openSections, openSection, show } = useShowing(props)
  const [isAllOpen, setAllOpen] = useState(false)
  const [isPasting, setPasting] = useState(false)
  return (
    <>
      <ReportHead {...head}>
        <ReportActions
          campaign={campaign}
          centre={centre}
          state={page.state}
          isChanged={changes !== null && hasChanges(changes)}
          isIncomplete={isIncomplete(missing)}
          isConnected={isConnected}
          whenSaved={whenSaved}
        />
      </ReportHead>
      <ReportStanding page={page} isOwn />
      {notices}
      {changes !== null && <ChangedSince changes={changes} />}
      {props.versions}
      <ReportProgress
        reported={current.activities.filter((activity) => tookPlaceOf(activity) !== null).length}
        of={current.activities.length}
        missing={missing}
        page={page}
        onShow={show}
      />
      <div className="report-columns">
        <ActivityList
          activities={current.activities}
          planHref={head.planHref}
          open={props.openActivity}
          onOpen={props.onOpenActivity}
          isAllOpen={isAllOpen}
          tools={
            <>
              {current.activities.length <= MOST_AT_ONCE && (
                <Button kind="quiet" onPress={() => setAllOpen(!isAllOpen)}>
                  {isAllOpen ? <Trans>One at a time</Trans> : <Trans>All figures at once</Trans>}
                </Button>
              )}
              <Button kind="quiet" onPress={() => setPasting(true)}>
                <Trans>Paste figures</Trans>
              </Button>
            </>
          }
          isNoted={(activity) => notesAt(returned, { activity }).length > 0}
          renderOpen={(activity, next) =>
            isAllOpen ? (
              <div className="report-open">{props.renderPlan(activity)}</div>
            ) : (
              <div className="report-open">
                <DecisionNotes submission={returned} place={{ activity: activity.id }} />
                {props.renderPlan(activity)}
                <ActivityWords activity={activity.id} highlights={highlightsIn(current)} />
                {next !== undefined && <Next next={next} onOpen={props.onOpenActivity} />}
              </div>
            )
          }
        />
        {isPasting && <PasteFigures plan={props.plan} readTable={props.readTable} onClose={() => setPasting(false)} />}
        <div className="report-rail">
          <Sections
            form={page.form}
            current={current}
            returned={returned}
            openSections={openSections}
            onOpen={openSection}
          />
          <FiguresByMetric activities={current.activities} />
        </div>
      </div>
    </>
  )
}

/** With more open editors a page becomes slow. */
const MOST_AT_ONCE = 60

const highlightsIn = ({ activities }: ReportSnapshot): number =>
  activities.filter(({ words }) => words?.isHighlight === true).length

const isIncomplete = ({ toReport, sections, metrics, sourceless, repeated }: MissingInReport): boolean =>
  toReport + sections.length + metrics.length + sourceless + repeated > 0

interface NextProps {
  readonly next: ReportedActivity
  readonly onOpen: (id: string) => void
}

function Next({ next, onOpen }: NextProps) {
  const title = next.title
  function open(): void {
    onOpen(next.id)
    showFrameWhenThere(() => document.getElementById(rowId(next.id)))
  }
  return (
    <Button icon="go" onPress={open}>
      <Trans>Next to report: {title}</Trans>
    </Button>
  )
}

/** Which parts are open for writing, and the way to what is missing. */
function useShowing({ current, onOpenActivity }: OpenReportProps) {
  const [openSections, setOpen] = useState<ReadonlySet<ReportSectionId>>(new Set())
  function openSection(id: ReportSectionId, isOpen: boolean): void {
    setOpen((before) => new Set(isOpen ? [...before, id] : [...before].filter((one) => one !== id)))
    // Into the text that opens, or back to the button that opens it again.
    showFrameWhenThere(() => {
      const frame = frameOf(fieldId(null, id))
      return (frame?.querySelector('.text-frame') !== null) === isOpen ? frame : null
    })
  }
  function show(gap: Gap): void {
    if (typeof gap === 'object') return openSection(gap.section, true)
    const found = current.activities.find((activity) => hasGap(activity, gap))
    if (found === undefined) return
    onOpenActivity(found.id)
    showFrameWhenThere(() => document.getElementById(rowId(found.id)))
  }
  return { openSections, openSection, show }
}

function hasGap(activity: ReportedActivity, gap: Exclude<Gap, object>): boolean {
  const figures = activity.actualReach.filter(({ value }) => value !== null)
  switch (gap) {
    case 'to-report':
      return groupOf(activity, today()) === 'to-report'
    case 'sourceless':
      return figures.some(({ source, basis }) => source.trim() === '' && basis === null)
    case 'repeated': {
      const metrics = figures.flatMap(({ metric }) => metric ?? [])
      return new Set(metrics).size < metrics.length
    }
  }
}
