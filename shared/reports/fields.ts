/** The fields of a report. The plan says what took place and its reach; the words about it stand here. */
import { z } from 'zod'
import { choice, optional, set, text, type FieldTable } from '../fields/table.ts'
import { ReportSectionId } from './sections.ts'

export const reportMetaFields = {
  /** Which sections are public too, once the report is accepted and the network's is published. */
  publicSections: set(ReportSectionId),
  /** Whether its figures are public too, in sums of the network that name it. */
  areFiguresPublic: choice(z.boolean(), false),
  /** Whether the network's report may quote from it. */
  isQuotable: choice(z.boolean(), true),
} satisfies FieldTable

/** How many activities a centre can show as highlights. */
export const MOST_HIGHLIGHTS = 5

/** Made of the bytes of a picture. */
export const ReportPictureId = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .brand<'ReportPictureId'>()
export type ReportPictureId = z.infer<typeof ReportPictureId>

/** The words about one activity of the plan. */
export const reportSaidFields = {
  /** How it differed from the plan. */
  changes: text,
  worked: text,
  didNot: text,
  quote: text,
  /** Whether the centre would do it again. */
  again: optional(z.boolean()),
  isHighlight: choice(z.boolean(), false),
} satisfies FieldTable

/** What a report says of one activity of the plan, under its id: words, and the picture of a highlight. */
export const reportEntryFields = {
  ...reportSaidFields,
  picture: optional(ReportPictureId),
  /** For those who do not see it. */
  pictureAlt: text,
  /** The picture of which was said that everyone shown has agreed. */
  pictureAgreed: optional(ReportPictureId),
  /** The picture that may be public; another one is for the network only. */
  picturePublic: optional(ReportPictureId),
} satisfies FieldTable

/** Characters of one of these texts that are read. */
export const LONGEST_WORDS = 4000
/** Characters of the description of a picture. */
export const LONGEST_ALT = 500
