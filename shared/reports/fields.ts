/** The fields of a report. The plan says what took place and its reach; the words about it stand here. */
import { z } from 'zod'
import { choice, optional, set, text, type FieldTable } from '../fields/table.ts'
import { ReportSectionId } from './sections.ts'

export const reportMetaFields = {
  /** Which sections are public too, once the report is accepted and the network's is published. */
  publicSections: set(ReportSectionId),
  /** Whether the network's report may quote from it. */
  isQuotable: choice(z.boolean(), true),
} satisfies FieldTable

/** How many activities a centre can show as highlights. */
export const MOST_HIGHLIGHTS = 5

/** The words about one activity of the plan, under its id. */
export const reportEntryFields = {
  worked: text,
  didNot: text,
  quote: text,
  /** Whether the centre would do it again. */
  again: optional(z.boolean()),
  isHighlight: choice(z.boolean(), false),
} satisfies FieldTable

/** Characters of one of these texts that are read. */
export const LONGEST_WORDS = 4000
