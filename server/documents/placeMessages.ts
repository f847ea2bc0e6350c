/** Documents, and places in them, as mails name them. `{campaign}` is its short name. */
import { messageTable } from '../../shared/messages/message.ts'

export const PLACE_MESSAGES = messageTable('place', {
  activity: '“{title}” in the plan of {country}, {campaign}',
  plan: 'Plan of {country}, {campaign}',
  profile: 'Profile page of {country}, {campaign}',
  'official-assets': 'Official Ally assets, {campaign}',
  assets: 'Ally assets of {country}, {campaign}',
  connection: 'Connection between {one} and {other}, {campaign}',
  update: 'Weekly Update of {day}',
  'update-without-day': 'Weekly Update, draft',
  tasks: 'Tasks of {country}, {campaign}',
  report: 'Report of {country}, {campaign}',
  'network-report': 'Network report, {campaign}',
  /** One that has been removed. */
  'unknown-connection': 'Connection',
})
