/**
 * The texts of mails. `{by}` is a person, `{where}` the place of a thread: `Plan of Denmark, SID 2027`. For a
 * milestone, `{by}` is its date, and `{where}` its label and title.
 */
import type { MailKind } from '../../shared/mail/outgoing.ts'
import type { UnreadKind } from '../notifications/mailEntry.ts'
import { messageTable } from '../../shared/messages/message.ts'

export const MAIL_MESSAGES = messageTable('mail', {
  'several-threads': 'Unread comments in {count} threads',
  'several-milestones': '{count, plural, one {{where} and # more date} other {{where} and # more dates}}',
  'several-kinds': '{count} updates in the SID workspace',
  'several-updates': '{count} updates: {where}',
  more: '{count, plural, one {# more thread has unread comments.} other {# more threads have unread comments.}}',
  /** Names a thread in a subject. */
  about: '“{title}”, {where}',
  question: 'The question was:',
  'not-read': 'Replies to this email are not read.',
  'to-helpdesk': 'Replies to this email go to the helpdesk.',
  'answer-there': 'Answer in the workspace',
  'see-there': 'See all dates in the workspace',
  'see-campaign': 'See the campaign in the workspace',
  'see-links': 'See the links in the workspace',
  'see-letter': 'See the letter in the workspace',
  'see-helplines': 'See the helplines in the workspace',
  'see-tasks': 'See the task in the workspace',
  'see-changes': 'See the changes in the workspace',
  settings: 'Change email frequency',
  stop: 'Stop notification emails',
})

export const SUBJECT_MESSAGES = messageTable<UnreadKind>('mail-subject', {
  started: '{by} asked: {where}',
  reply: '{by} replied: {where}',
  mention: '{by} mentioned you: {where}',
  resolved: 'Resolved: {where}',
  assigned: 'Assigned to you: {where}',
  propose: 'Interested in working with you: {where}',
  say: '{by} wrote: {where}',
  agree: 'Agreed: {where}',
  decline: 'Declined: {where}',
  finish: 'Done: {where}',
  end: 'Ended: {where}',
  reopen: 'Reopened: {where}',
  note: '{by} wrote an internal note: {where}',
  proposed: '{by} proposed a change: {where}',
  applied: 'Proposal applied: {where}',
  declined: 'Proposal declined: {where}',
  milestone: '{where}',
  watch: 'Changed: {where}',
  'page-submitted': 'Waits for your decision: {where}',
  'page-withdrawn': 'Withdrawn: {where}',
  'page-published': 'Published: {where}',
  'page-returned': 'Returned with reasons: {where}',
  'page-unpublished': 'No longer public: {where}',
  'page-help': 'Helpline corrected: {where}',
  campaign: 'Open for plans: {where}',
  'broken-link': 'A link does not work: {where}',
  'helpline-changed': 'To confirm: {where}',
  'helpline-due': 'To confirm again: {where}',
  'update-asked': 'Waits for your release: {where}',
  'update-returned': 'Returned: {where}',
  'update-released': 'Released: {where}',
  'task-given': 'A task for you: {where}',
  'task-due': 'Due today: {where}',
  'task-overdue': 'Overdue: {where}',
  owner: 'Yours to look after: {where}',
})

/** The line above a comment, or alone if nothing was written. */
export const ITEM_MESSAGES = messageTable<UnreadKind>('mail-item', {
  started: '{by} asked:',
  reply: '{by} replied:',
  mention: '{by} mentioned you:',
  resolved: '{by} resolved the thread.',
  assigned: '{by} assigned this question to you.',
  propose: '{by} is interested in working with you and waits for your answer.',
  say: '{by} wrote:',
  agree: '{by} agreed to work with you.',
  decline: '{by} declined.',
  finish: '{by} marked the connection as done.',
  end: '{by} ended the connection.',
  reopen: '{by} reopened the connection.',
  note: '{by} wrote an internal note:',
  proposed: '{by} proposed a change:',
  applied: '{by} applied the proposal.',
  declined: '{by} declined the proposal.',
  milestone: '{by}',
  watch: '{by}',
  'page-submitted': '{by} submitted the page. It waits for your decision.',
  'page-withdrawn': '{by} withdrew the page before a decision.',
  'page-published': '{by} published the page.',
  'page-returned': '{by} returned the page:',
  'page-unpublished': '{by} took the page back. It is no longer public.',
  'page-help': '{by} corrected the helpline. The correction is public.',
  campaign: 'The campaign is open. Your centre can start its plan.',
  'broken-link': 'This link does not work. {by}',
  'helpline-changed': '{by} changed this entry. The public reads it once a coordinator has confirmed it.',
  'helpline-due': 'A year has passed since the last confirmation. Please check this entry and confirm it again.',
  'update-asked': '{by} asked for the release of this letter. A second coordinator releases it.',
  'update-returned': '{by} returned this letter.',
  'update-released': '{by} released this letter.',
  'task-given': '{by} gave you this task.',
  'task-due': 'This task is due today.',
  'task-overdue': 'This task is overdue.',
  owner: '{by} made you the owner of this activity.',
})

const reasonFor = (frequency: string): string => `You receive these emails ${frequency}, as set in the SID workspace.`

export const WHY_MESSAGES = messageTable<MailKind>('mail-why', {
  'at-once': reasonFor('immediately'),
  daily: reasonFor('once a day'),
  weekly: reasonFor('once a week'),
})
