import { useMemo, useState } from 'react'
import { tookPlaceOf } from '../../../shared/plans/tookPlace.ts'
import { missingInReport, type MissingInReport } from '../../../shared/reports/form.ts'
import { lacksOfPicture } from '../../../shared/reports/picture.ts'
import { hasChanges, reportChanges } from '../../../shared/reports/reportChanges.ts'
import type { ReportWords } from '../../../shared/reports/reportView.ts'
import type { ReportSectionId } from '../../../shared/reports/sections.ts'
import type { ReportedActivity } from '../../../shared/reports/snapshot.ts'
import { fieldId } from '../../fields/FieldFrame.tsx'
import { frameOf, showFrameWhenThere } from '../../fields/showFrame.ts'
import { today } from '../../ui/formats/when.ts'
import { groupOf, rowId } from './ActivityList.tsx'
import { ChangedSince } from './ChangedSince.tsx'
import { FiguresByMetric } from './FiguresByMetric.tsx'
import { FiguresPublic } from './FiguresPublic.tsx'
import { OpenActivities } from './OpenActivities.tsx'
import { ReportActions } from './ReportActions.tsx'
import type { OpenReportProps } from './reportEditorProps.ts'
import { ReportHead } from './ReportHead.tsx'
import { ReportProgress, type Gap } from './ReportProgress.tsx'
import { ReportStanding } from './ReportStanding.tsx'
import { Sections } from './SectionPart.tsx'

/** A report that is being written: head, progress, activities, and the parts about the campaign as a whole. */
export function OpenReport(props: OpenReportProps) {
  const { page, current, words, head, notices, campaign, centre, isConnected, whenSaved } = props
  const [newest] = page.submissions
  const returned = newest?.state === 'returned' ? newest : null
  const isOut = page.state !== 'none' && page.state !== 'draft'
  const changes = useMemo(
    () => (page.snapshot === null || !isOut ? null : reportChanges(page.snapshot, current)),
    [page.snapshot, current, isOut],
  )
  const missing = missingInReport(current, words, { form: page.form, today: today() })
  const { openSections, openSection, show } = useShowing(props)
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
        <OpenActivities {...props} returned={returned} />
        <div className="report-rail">
          <Sections
            form={page.form}
            current={current}
            returned={returned}
            openSections={openSections}
            onOpen={openSection}
          />
          <FiguresByMetric activities={current.activities}>
            <FiguresPublic />
          </FiguresByMetric>
        </div>
      </div>
    </>
  )
}

const isIncomplete = ({ sections, metrics, ...counts }: MissingInReport): boolean =>
  sections.length + metrics.length > 0 || Object.values(counts).some((count) => count > 0)

/** Which parts are open for writing, and the way to what is missing. */
function useShowing({ current, words, onOpenActivity }: OpenReportProps) {
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
    const found = current.activities.find((activity) => hasGap(activity, words[activity.id], gap))
    if (found === undefined) return
    onOpenActivity(found.id)
    const field = PICTURE_FIELDS[gap]
    showFrameWhenThere(() =>
      field === null ? document.getElementById(rowId(found.id)) : frameOf(fieldId(found.id, field)),
    )
  }
  return { openSections, openSection, show }
}

/** The field in which a gap is closed; null for the whole activity. */
const PICTURE_FIELDS: Readonly<Record<Exclude<Gap, object>, string | null>> = {
  'to-report': null,
  sourceless: null,
  evidenceless: null,
  repeated: null,
  undescribed: 'pictureAlt',
  unagreed: 'pictureAgreed',
}

function hasGap(activity: ReportedActivity, words: ReportWords | undefined, gap: Exclude<Gap, object>): boolean {
  const figures = activity.actualReach.filter(({ value }) => value !== null)
  switch (gap) {
    case 'to-report':
      return groupOf(activity, today()) === 'to-report'
    case 'sourceless':
      return figures.some(({ source, basis }) => source.trim() === '' && basis === null)
    case 'evidenceless':
      return figures.some(({ evidence }) => evidence === null)
    case 'repeated': {
      const metrics = figures.flatMap(({ metric }) => metric ?? [])
      return new Set(metrics).size < metrics.length
    }
    case 'undescribed':
      return words !== undefined && lacksOfPicture(words).includes('alt')
    case 'unagreed':
      return words !== undefined && lacksOfPicture(words).includes('agreement')
  }
}
