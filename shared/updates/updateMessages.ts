/** The words of a Weekly Update on screen, in mails and in files. */
import { messageTable } from '../messages/message.ts'
import type { StandardSection } from './updateState.ts'

export const SECTION_MESSAGES = messageTable<StandardSection>('update-section', {
  important: 'Important updates',
  governance: 'Governance',
  assessment: 'Assessment and evaluation',
  capacity: 'Capacity building',
  events: 'Events and campaigns',
  dissemination: 'Dissemination',
})

export const UPDATE_MESSAGES = messageTable('update', {
  name: 'Weekly Update',
  /** `{number}`: 3, `{year}`: 2027. */
  numbered: 'No. {number} of {year}',
  'draft-of': 'Draft',
  'see-above': '(see above)',
  deadlines: 'Approaching deadlines',
  dates: 'Important dates to come',
  'in-this-issue': 'In this issue',
  'when-head': 'When',
  'what-head': 'What',
  'for-head': 'For',
  questions: 'Questions: {contact}',
  planners: 'Planner, {country}',
  audience: 'For: {audiences}',
  'no-section': 'No section yet',
  'unnamed-section': 'Other news',
})
