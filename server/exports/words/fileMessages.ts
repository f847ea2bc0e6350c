/** The words of files, beside those that screens have too. */
import { labelled, messageTable, type Message } from '../../../shared/messages/message.ts'
import type { NetworkChange } from '../../../shared/plans/networkChanges.ts'
import type { MetaKey } from '../../../shared/plans/fields.ts'

/** The names of a plan's fields. */
export const META_LABELS: Readonly<Record<MetaKey, Message>> = messageTable('file-meta', {
  state: 'State of the plan',
  theme: 'National theme',
  objectives: 'Objectives',
  keyMessages: 'Key messages',
  hashtags: 'Hashtags',
  contact: 'Contact',
})

export const STATES = labelled('file-state', [
  { id: 'draft', label: 'Draft' },
  { id: 'ready', label: 'Ready' },
])

export const CHANGE_MESSAGES: Readonly<Record<NetworkChange['kind'], Message>> = messageTable('file-change', {
  new: 'New',
  removed: 'Removed',
  restored: 'Back from trash',
  moved: 'Moved',
  confirmed: 'Confirmed',
  cancelled: 'Cancelled',
  guest: 'High-level guest',
  text: 'Text changed',
  changed: 'Changed',
})

export const FILE_MESSAGES = messageTable('file', {
  moment: '{moment}, Brussels time',
  'as-of': 'As of {moment}',
  'local-time': '{hours} local time',
  'hours-there': '{hours} {city} ({there} Brussels)',
  page: 'Page {page} of {pages}',
  'sheet-page': '{sheet}, page {page} of {pages}',
  untitled: 'Untitled activity',
  when: 'When',
  'not-counted': 'Not counted',
  until: 'until {day}',
  'in-their-words': 'In their words',
  'in-the-workspace': 'In the workspace',
  'the-plan': 'The plan',
  'in-full': 'Activities in full',
  'summary-of': 'Summary: {activities, plural, one {# activity} other {# activities}}',
  none: 'No activities yet',
  activity: 'Activity',
  activities: 'Activities',
  centre: 'Centre',
  centres: 'Centres',
  country: 'Country',
  campaign: 'Campaign',
  address: 'Address',
  plan: 'Plan',
  fact: 'Fact',
  text: 'Text',
  title: 'Title',
  note: 'Note',
  selection: 'Selection',
  'as-of-fact': 'As of',
  'title-of-briefing': '{campaign}: briefing',
  'title-of-plan': '{country}: plan for {campaign}',
  'title-of-plans': 'Plans for {campaigns}',
  correction: 'Correction of {moment}: {words}',
})

/** The head of a briefing. */
export const BRIEFING_MESSAGES = messageTable('file-briefing', {
  filters: 'Filters',
  'no-filters': 'none: all activities',
  'reach-rule':
    'Reach figures are the organisers’ own and in different metrics. They are never added up, here or in the workspace.',
  sources:
    'Sources: the plans of the centres in the SID workspace, as they were at this moment. Centres can change their plans at any time.',
  summary: 'Summary',
  'by-status': 'By status',
  statuses: '{confirmed} confirmed, {tentative} tentative, {done} done, {cancelled} cancelled',
  undated: 'Without a date',
  'no-plan': 'No plan yet ({centres})',
  'all-begun': 'every centre has begun',
  gaps: 'Gaps',
  'gaps-here': 'Gaps in this selection',
  'others-may': 'These gaps are of the selected activities only. Activities that the filters leave out may cover them.',
  nobody: 'Nobody plans anything on',
  'not-here': 'Not in this selection',
  'one-centre': 'Only one centre',
  'few-tentative': 'Only tentative (2 to 5 centres)',
  nothing: 'nothing',
  begun: '{all, plural, one {{begun} of # centre has begun a plan.} other {{begun} of # centres have begun a plan.}}',
  'no-matches': 'No activities match the filters.',
  confirmed:
    'Of {total, plural, one {# activity} other {# activities}}, {confirmed, plural, one {# is} other {# are}} confirmed.',
  'on-the-day':
    '{count, plural, one {# takes} other {# take}} place on the day itself, and {longer, plural, one {# longer one runs} other {# longer ones run}} across it.',
  'on-or-across':
    '{count, plural, one {# takes place on the day itself or runs across it.} other {# take place on the day itself or run across it.}}',
  'all-activities': 'Activities ({count})',
  themes: 'Themes',
  where: 'Where',
  status: 'Status',
  'who-covers': 'Who covers what',
  'counted-activities': 'Number of activities, without those that are cancelled.',
  'without-column': 'Without an activity here, so without a column: {countries}.',
  'without-row': 'Without an activity here, so without a row: {count}. The gaps above name them.',
  theme: 'Theme',
  audience: 'Audience',
  'by-theme': 'By theme',
  'by-audience': 'By audience',
  'activities-by-theme': 'Activities by theme',
  'activities-by-audience': 'Activities by audience',
  'activities-by-week': 'Activities by week',
  'activities-by-day': 'Activities by day',
  part: 'Part {part} of {parts}: {first} to {last}',
  'part-with-sums': 'Part {part} of {parts}: {first} to {last}, with the sums of all parts',
  'by-days':
    'From {first} to {last}. An activity of several days counts in each of them. {outside} of {all} take place at other times or have no day yet.',
  'by-weeks':
    'From {first} to {last}. An activity of several weeks counts in each of them. {outside} of {all} take place at other times or have no day yet.',
  'week-of': 'Week of',
  day: 'Day',
  'confirmed-or-done': 'Confirmed or done',
  tentative: 'Tentative',
  bars: '{title}. Most first: {named}. The table below has every number.',
  'bars-and-more': '{title}. Most first: {named}, and {others} more. The table below has every number.',
  changes: 'Changes',
  'changes-since': 'Changes since {day}',
  unchanged: 'Nothing has changed.',
  'newest-changes': 'These are the newest {count}. The workspace has all of them.',
  date: 'Date',
  change: 'Change',
  'too-long': '(too long to show)',
  'a-person': '(a person)',
})
