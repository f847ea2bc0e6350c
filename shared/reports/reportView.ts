/** The typed view of a report's document. */
import { z } from 'zod'
import { shapeOf, type ViewProblem } from '../fields/schema.ts'
import type { ViewOfTable } from '../fields/table.ts'
import { RichText } from '../richtext/json.ts'
import type { reportEntryFields } from './fields.ts'
import { reportMetaFields } from './fields.ts'
import { FIRST_PUBLIC, ReportChapterId, ReportSectionId } from './sections.ts'

export type ReportMeta = ViewOfTable<typeof reportMetaFields>
/** What a report's document says of one activity. */
export type ReportWords = ViewOfTable<typeof reportEntryFields>

export const ReportMeta = z.object(shapeOf(reportMetaFields)) as unknown as z.ZodType<ReportMeta>

/** Rich texts that somebody wrote, by name; others are absent. */
export const ReportSections = z.partialRecord(ReportSectionId, RichText)
export type ReportSections = z.infer<typeof ReportSections>
export const ReportChapters = z.partialRecord(ReportChapterId, RichText)
export type ReportChapters = z.infer<typeof ReportChapters>

export interface ReportContent {
  readonly meta: ReportMeta
  /** By activity, those without a word left out. */
  readonly words: Readonly<Record<string, ReportWords>>
  readonly sections: ReportSections
  readonly chapters: ReportChapters
  /** Chapters of the network's report that are public once it is published. */
  readonly publicChapters: readonly ReportChapterId[]
  /** Highlights that the network's report shows: `<centre>/<activity>`. */
  readonly chosen: readonly string[]
  readonly problems: readonly ViewProblem[]
}

/** An activity about which nothing is said. */
export const NO_WORDS: ReportWords = {
  changes: '',
  worked: '',
  didNot: '',
  quote: '',
  again: null,
  isHighlight: false,
  picture: null,
  pictureAlt: '',
  pictureAgreed: null,
  picturePublic: null,
}

/** One that nobody wrote anything in. */
export const EMPTY_REPORT: Pick<ReportContent, 'meta' | 'words' | 'sections'> = {
  meta: { publicSections: [...FIRST_PUBLIC], areFiguresPublic: false, isQuotable: true },
  words: {},
  sections: {},
}
