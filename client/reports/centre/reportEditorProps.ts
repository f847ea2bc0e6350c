import type { ReactNode } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { CampaignId, CentreId } from '../../../shared/ids.ts'
import type { ReportPage } from '../../../shared/reports/api.ts'
import type { ReportedActivity, ReportSnapshot } from '../../../shared/reports/snapshot.ts'
import type { ReportContent } from '../../../shared/reports/reportView.ts'
import type { Present } from '../../sync/presence.ts'
import type { OpenPlan } from './planBeside.ts'
import type { ReportHeadProps } from './ReportHead.tsx'

/** Props of the parts that a page gives an open report. */
export interface ReportEditorProps {
  readonly doc: Y.Doc
  readonly awareness: Awareness
  readonly present: readonly Present[]
  readonly isConnected: boolean
  readonly whenSaved: (stop: AbortSignal) => Promise<boolean>
  readonly campaign: CampaignId
  readonly centre: CentreId
  readonly page: ReportPage
  readonly head: Omit<ReportHeadProps, 'children'>
  readonly openActivity: string | null
  readonly onOpenActivity: (id: string | null) => void
  /** The plan's questions about an activity: what took place, and its reach. */
  readonly renderPlanFields: (activity: ReportedActivity, map: Y.Map<unknown>) => ReactNode
  /** What the plan's history knows of changes of an activity, beside the words that are written of them. */
  readonly renderHistory: (activity: ReportedActivity, written: string, onTake: (words: string) => void) => ReactNode
  /** The rows of copied cells. */
  readonly readTable: (text: string) => readonly (readonly string[])[]
  /** The way to what was submitted. */
  readonly versions: ReactNode
  /** Shown between head and content. */
  readonly notices: ReactNode
}

/** What the editor is given once the report and its plan are open. */
export interface OpenReportProps extends ReportEditorProps {
  /** As it would be submitted now. */
  readonly current: ReportSnapshot
  /** As the document has it, with pictures that lack something. */
  readonly words: ReportContent['words']
  readonly plan: OpenPlan
  readonly renderPlan: (activity: ReportedActivity) => ReactNode
}
