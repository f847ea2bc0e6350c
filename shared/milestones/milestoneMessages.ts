/** The names of milestones on screen, in mails and in calendars. */
import { messageTable } from '../messages/message.ts'
import type { MilestoneLabel } from './labels.ts'
import type { CONTACT_ROLES, MilestoneAudience, MilestonePurpose, PLACE_KINDS } from './milestone.ts'

export const LABEL_MESSAGES = messageTable<MilestoneLabel>('milestone-label', {
  new: 'NEW',
  updated: 'UPDATED',
  reminder: 'REMINDER',
  'urgent-reminder': 'URGENT REMINDER',
  'final-reminder': 'FINAL REMINDER',
  'this-week': 'THIS WEEK',
  tomorrow: 'TOMORROW',
})

export const AUDIENCE_MESSAGES = messageTable<MilestoneAudience>('milestone-audience', {
  all: 'All',
  'awareness-centres': 'Awareness centres',
  helplines: 'Helplines',
  hotlines: 'Hotlines',
  youth: 'Youth',
  'sic-plus': 'SIC+',
  notified: 'Invited people only',
})

export const PURPOSE_MESSAGES = messageTable<MilestonePurpose>('milestone-purpose', {
  information: 'information',
  action: 'action',
  participation: 'participation',
  dissemination: 'dissemination',
})

export const CONTACT_MESSAGES = messageTable<(typeof CONTACT_ROLES)[number]>('milestone-contact', {
  'coordination-team': 'Coordination Team',
  helpdesk: 'Helpdesk',
  'european-commission': 'European Commission',
})

export const PLACE_MESSAGES_OF_MILESTONES = messageTable<(typeof PLACE_KINDS)[number]>('milestone-place', {
  online: 'Online',
  place: 'In person',
  hybrid: 'Hybrid',
})

/** The time of Brussels, as its clocks are set. */
export const ZONE_MESSAGES = messageTable('milestone-zone', { winter: 'CET', summer: 'CEST' })

export const MILESTONE_MESSAGES = messageTable('milestone', {
  /** `{purposes}`: `information and participation`. */
  purposes: 'for {purposes}',
  labelled: '{label}, for {purposes}',
  week: 'week of {day}',
  until: 'Ongoing until {day}',
  deadline: 'Deadline',
  'close-of-business': 'by 17:00 (Brussels)',
  'details-to-follow': 'Details to follow',
  audience: 'For: {audiences}',
  contact: 'Contact: {contact}',
  'where-named': '{kind}: {place}',
  dated: '{day}, {time}',
})
