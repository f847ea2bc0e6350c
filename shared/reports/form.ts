/** The form of a campaign's reports, which coordinators set before the first one is begun: what centres are asked for. */
import { z } from 'zod'
import { textOf } from '../richtext/json.ts'
import { isToReport } from '../plans/tookPlace.ts'
import { ReachMetricId, REACH_METRICS } from '../taxonomy.ts'
import { lacksOfPicture } from './picture.ts'
import type { ReportContent } from './reportView.ts'
import { REPORT_SECTIONS, ReportSectionId } from './sections.ts'
import type { ReportSnapshot } from './snapshot.ts'

/** `off`: a section is not shown, a metric is not offered. */
const Asked = z.enum(['off', 'asked', 'required'])
export type Asked = z.infer<typeof Asked>

export const ReportForm = z.object({
  sections: z.record(ReportSectionId, Asked),
  /** Figures of these are asked for of every centre; the others can be given as well. */
  metrics: z.partialRecord(ReachMetricId, z.enum(['required', 'asked'])),
  /** Each figure is asked for a link to its evidence. Forms of an older release do not say. */
  evidence: z.boolean().default(false),
})
export type ReportForm = z.infer<typeof ReportForm>

export const FIRST_FORM: ReportForm = {
  sections: {
    ...(Object.fromEntries(REPORT_SECTIONS.map(({ id }) => [id, 'asked'])) as Record<ReportSectionId, Asked>),
    highlights: 'required',
    lessons: 'required',
  },
  metrics: { schools: 'asked', participants_onsite: 'asked', participants_online: 'asked' },
  evidence: false,
}

/** @returns the form in which a metric is asked for like this */
export function withMetric(form: ReportForm, metric: ReachMetricId, asked: Asked): ReportForm {
  const { [metric]: _, ...others } = form.metrics
  return { ...form, metrics: asked === 'off' ? others : { ...others, [metric]: asked } }
}

/** What a report lacks. None of it keeps a centre from submitting. */
export interface MissingInReport {
  /** Activities that have begun, without a word about what became of them. */
  readonly toReport: number
  readonly sections: readonly ReportSectionId[]
  readonly metrics: readonly ReachMetricId[]
  /** Figures without a word about where they come from. */
  readonly sourceless: number
  /** Figures without a link to their evidence; 0 if the form does not ask for it. */
  readonly evidenceless: number
  /** Activities with a metric twice: the network counts its larger figure. */
  readonly repeated: number
  /** Pictures of highlights without a description, and those of which nobody said that everyone shown has agreed: none of them is submitted. */
  readonly undescribed: number
  readonly unagreed: number
}

export function missingInReport(
  { sections, activities }: Pick<ReportSnapshot, 'sections' | 'activities'>,
  words: ReportContent['words'],
  { form, today }: { readonly form: ReportForm; readonly today: string },
): MissingInReport {
  const figures = activities.flatMap(({ actualReach }) => actualReach.filter(({ value }) => value !== null))
  const given = new Set(figures.flatMap(({ metric }) => metric ?? []))
  const lacks = activities.flatMap(({ id }) => (words[id] === undefined ? [] : lacksOfPicture(words[id])))
  return {
    toReport: activities.filter((activity) => isToReport(activity, today)).length,
    sections: REPORT_SECTIONS.map(({ id }) => id).filter(
      (id) => form.sections[id] === 'required' && !isWritten(sections[id]),
    ),
    metrics: REACH_METRICS.map(({ id }) => id).filter((id) => form.metrics[id] === 'required' && !given.has(id)),
    sourceless: figures.filter(({ source, basis }) => source.trim() === '' && basis === null).length,
    evidenceless: form.evidence ? figures.filter(({ evidence }) => evidence === null).length : 0,
    repeated: activities.filter(({ actualReach }) => hasRepeated(actualReach)).length,
    undescribed: lacks.filter((lack) => lack === 'alt').length,
    unagreed: lacks.filter((lack) => lack === 'agreement').length,
  }
}

const isWritten = (text: ReportSnapshot['sections'][ReportSectionId]): boolean =>
  text !== undefined && textOf(text).trim() !== ''

function hasRepeated(reach: ReportSnapshot['activities'][number]['actualReach']): boolean {
  const metrics = reach.flatMap(({ metric, value }) => (metric === null || value === null ? [] : metric))
  return new Set(metrics).size < metrics.length
}
