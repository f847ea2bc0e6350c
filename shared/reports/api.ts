/** The HTTP bodies of reports. */
import { z } from 'zod'
import { LocalDate } from '../days.ts'
import { ActivityId, CentreId } from '../ids.ts'
import { WebAddress } from '../fields/values.ts'
import { DecisionWords, Submission, SubmissionId } from '../submissions/submission.ts'
import { ReachBasisId, ReachMetricId } from '../taxonomy.ts'
import { ReportForm } from './form.ts'
import { NetworkSummary } from './networkSummary.ts'
import { ReportState } from './reportState.ts'
import { ReportChapters } from './reportView.ts'
import { ReportChapterId, ReportSectionId } from './sections.ts'
import { ReportSnapshot } from './snapshot.ts'

/** When reports are due: the day of the campaign's milestone for it. */
export const ReportDue = z.object({ day: LocalDate, isCloseOfBusiness: z.boolean() })
export type ReportDue = z.infer<typeof ReportDue>

/** How far a centre's report is. `reported`: of how many of its plan's activities somebody said what became of them. */
export const ReportListItem = z.object({
  centre: CentreId,
  state: ReportState,
  reported: z.number().int(),
  of: z.number().int(),
  /** When it was submitted or decided on last; null before. */
  at: z.iso.datetime().nullable(),
  /** It was submitted after its day. */
  isLate: z.boolean(),
  /** Until when the centre may write although the campaign is closed. */
  reopenedUntil: LocalDate.nullable(),
})
export type ReportListItem = z.infer<typeof ReportListItem>

/** `GET /api/campaigns/<campaign>/reports` */
export const ReportList = z.object({ reports: z.array(ReportListItem), due: ReportDue.nullable() })
export type ReportList = z.infer<typeof ReportList>

/** Words of a decision at their place: a section, or an activity. */
export const DecisionNote = z.object({
  at: z.union([z.object({ section: ReportSectionId }), z.object({ activity: ActivityId })]),
  words: z.string().trim().min(1).max(1000),
})
export type DecisionNote = z.infer<typeof DecisionNote>

const MOST_NOTES = 100

/** A submitted report with its number among those of its centre. */
export const ReportSubmission = Submission.extend({ number: z.number().int(), notes: z.array(DecisionNote) })
export type ReportSubmission = z.infer<typeof ReportSubmission>

/**
 * `GET /api/campaigns/<campaign>/reports/<centre>`. Other centres see what was accepted; staff and readers also what waits, and its own planners
 * the words of decisions.
 */
export const ReportPage = ReportListItem.extend({
  isBegun: z.boolean(),
  due: ReportDue.nullable(),
  form: ReportForm,
  /** The newest first; only those that the person may read. */
  submissions: z.array(ReportSubmission),
  /** The newest of them, as it was submitted. */
  snapshot: ReportSnapshot.nullable(),
})
export type ReportPage = z.infer<typeof ReportPage>

/** `GET …/reports/<centre>/submissions/<number>` */
export const ReportVersion = z.object({ submission: ReportSubmission, snapshot: ReportSnapshot })
export type ReportVersion = z.infer<typeof ReportVersion>

/** `POST …/reports/<centre>/decision`. Without a submission the newest is meant; with one it must be the newest. */
export const ReportDecision = z.object({
  decision: z.enum(['accept', 'return']),
  submission: SubmissionId.nullish(),
  words: DecisionWords.default(''),
  notes: z.array(DecisionNote).max(MOST_NOTES).default([]),
})
export type ReportDecision = z.infer<typeof ReportDecision>

/** `PUT …/reports/<centre>/reopening`: until when a centre may write in a closed campaign; null ends it. */
export const Reopening = z.object({ until: LocalDate.nullable() })

/** `GET` and `PUT …/report/form` */
export const ReportFormView = z.object({ form: ReportForm, isFixed: z.boolean() })
export type ReportFormView = z.infer<typeof ReportFormView>

export const FigureSource = z.object({
  centre: CentreId,
  activity: ActivityId,
  title: z.string(),
  value: z.number(),
  source: z.string(),
  basis: ReachBasisId.nullable(),
  until: LocalDate.nullable(),
  evidence: WebAddress.nullable(),
})
export type FigureSource = z.infer<typeof FigureSource>

/** The activity has the metric twice, or the other centre of a joint activity counts it. */
export const NotAdded = z.enum(['repeated', 'joint'])
export type NotAdded = z.infer<typeof NotAdded>

/** One entry a metric; joint activities once. */
export const NetworkFigure = z.object({
  metric: ReachMetricId,
  sum: z.number(),
  /** How many centres tell one. */
  centres: z.number().int(),
  smallest: z.number(),
  largest: z.number(),
  /** The values that were added, the largest first. */
  sources: z.array(FigureSource),
  /** Listed and not added, and why. */
  notAdded: z.array(FigureSource.extend({ why: NotAdded })),
})
export type NetworkFigure = z.infer<typeof NetworkFigure>

/**
 * `GET /api/campaigns/<campaign>/report`: of accepted reports alone. `chapters` are the coordinators' own; `isBegun` says whether the document
 * exists in which they write them.
 */
export const NetworkReport = z.object({
  figures: z.array(NetworkFigure),
  summary: NetworkSummary,
  chapters: ReportChapters,
  /** Chapters that are public once a frozen version is published. */
  publicChapters: z.array(ReportChapterId).default([]),
  isBegun: z.boolean(),
})
export type NetworkReport = z.infer<typeof NetworkReport>
