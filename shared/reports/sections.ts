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
  { id: 'summary', label: 'Summary', hint: 'What a reader in a hurry has to know.' },
  { id: 'campaign', label: 'The campaign', hint: 'Its theme, and what the network did together.' },
  { id: 'activities', label: 'Activities', hint: 'What took place, and what stands out.' },
  { id: 'reach', label: 'Reach', hint: 'How to read the figures.' },
  { id: 'youth', label: 'Youth participation', hint: 'What young people did across the network.' },
  { id: 'media', label: 'Media', hint: 'What was told, and where.' },
  { id: 'high-level', label: 'High-level guests', hint: 'Who came, by role, and what followed.' },
  { id: 'partners', label: 'Partners and materials', hint: 'Who helped, and what can be used again.' },
  { id: 'lessons', label: 'Lessons learnt', hint: 'What the network takes along.' },
])
export const ReportChapterId = z.enum(REPORT_CHAPTERS.map(({ id }) => id))
export type ReportChapterId = (typeof REPORT_CHAPTERS)[number]['id']

/** All names of rich texts in reports. */
export const REPORT_TEXTS: ReadonlySet<string> = new Set([...REPORT_SECTIONS, ...REPORT_CHAPTERS].map(({ id }) => id))
