/** The parts of a report that people write: those of a centre, and the chapters of the network's. */
import { z } from 'zod'
import { labelled } from '../messages/message.ts'

export const REPORT_SECTIONS = labelled('report-section', [
  { id: 'highlights', label: 'Highlights' },
  { id: 'youth', label: 'Youth participation' },
  { id: 'high-level', label: 'High-level guests' },
  { id: 'media', label: 'Media' },
  { id: 'partners', label: 'Partners' },
  { id: 'materials', label: 'Materials that others may use' },
  { id: 'lessons', label: 'Lessons learnt' },
  { id: 'wishes', label: 'Wishes to the network' },
])
export const ReportSectionId = z.enum(REPORT_SECTIONS.map(({ id }) => id))
export type ReportSectionId = (typeof REPORT_SECTIONS)[number]['id']

/** Also public unless the centre says otherwise; lessons and wishes are among colleagues. */
export const FIRST_PUBLIC: readonly ReportSectionId[] = ['highlights', 'youth', 'media', 'materials']

/** The coordinators' own chapters, beside what is counted. */
export const REPORT_CHAPTERS = labelled('report-chapter', [
  { id: 'summary', label: 'Summary' },
  { id: 'campaign', label: 'The campaign' },
  { id: 'activities', label: 'Activities' },
  { id: 'reach', label: 'Reach' },
  { id: 'youth', label: 'Youth participation' },
  { id: 'media', label: 'Media' },
  { id: 'high-level', label: 'High-level guests' },
  { id: 'partners', label: 'Partners and materials' },
  { id: 'lessons', label: 'Lessons learnt' },
])
export const ReportChapterId = z.enum(REPORT_CHAPTERS.map(({ id }) => id))
export type ReportChapterId = (typeof REPORT_CHAPTERS)[number]['id']

/** All names of rich texts in reports. */
export const REPORT_TEXTS: ReadonlySet<string> = new Set([...REPORT_SECTIONS, ...REPORT_CHAPTERS].map(({ id }) => id))
