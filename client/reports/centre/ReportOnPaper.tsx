import type { ReportPage } from '../../../shared/reports/api.ts'
import type { PicturePlace } from '../../../shared/reports/picture.ts'
import type { ReportSnapshot } from '../../../shared/reports/snapshot.ts'
import { usePrinting } from '../../ui/print/usePrinting.ts'
import { ReportHead, type ReportHeadProps } from './ReportHead.tsx'
import { ReportStanding } from './ReportStanding.tsx'
import { SnapshotReader } from './SnapshotReader.tsx'

interface ReportOnPaperProps {
  readonly snapshot: ReportSnapshot
  readonly head: Omit<ReportHeadProps, 'children'>
  readonly page: ReportPage
  readonly isOwn: boolean
  /** The report that it is of. */
  readonly place: PicturePlace
}

/** A whole report for paper, in one column. It is in the page beside the screen version, which is not printed. */
export function ReportOnPaper({ snapshot, head, page, isOwn, place }: ReportOnPaperProps) {
  if (!usePrinting()) return null
  return (
    <div className="on-paper">
      <ReportHead {...head} />
      <ReportStanding page={page} isOwn={isOwn} />
      <SnapshotReader snapshot={snapshot} place={place} isOwn={isOwn} />
    </div>
  )
}
