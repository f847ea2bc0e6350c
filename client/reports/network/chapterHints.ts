/** Asked above each chapter of the network's report. */
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { ReportChapterId } from '../../../shared/reports/sections.ts'

export const CHAPTER_HINTS: Readonly<Record<ReportChapterId, MessageDescriptor>> = {
  summary: msg`What does a reader in a hurry have to know?`,
  campaign: msg`What was its theme, and what did the network do together?`,
  activities: msg`What took place, and what stands out? The tables follow by themselves.`,
  reach: msg`How should the figures be read? They follow by themselves, each with its sources.`,
  youth: msg`What did young people do across the network?`,
  media: msg`What did media tell, and where?`,
  'high-level': msg`Who came, by role, and what followed?`,
  partners: msg`Who helped, and what can be used again?`,
  lessons: msg`What does the network take along?`,
}
