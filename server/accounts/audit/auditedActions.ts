/** Says of every action whether it writes an entry of the audit log. A new one does not compile until it says so. */
import type { Action } from '../../../shared/permissions.ts'

type Audited = 'audited' | { readonly not: string }

const READING = { not: 'It reads and changes nothing.' }
const OWN = { not: 'It concerns oneself alone.' }
const VERSIONS = { not: 'Documents store who changed what, and their versions.' }
const AUTHORED = { not: 'The row that it writes names who wrote it, and when.' }

export const AUDITED: Readonly<Record<Action, Audited>> = {
  'plan.read': { not: 'It reads; an export is audited by its own route.' },
  'plan.edit': VERSIONS,
  'profile.read': READING,
  'profile.edit': VERSIONS,
  'profile.submit': 'audited',
  'profile.moderate': 'audited',
  'profile.unpublish': 'audited',
  'publication.list': READING,
  'profile.read-published': READING,
  'assets.read': READING,
  'assets.edit': VERSIONS,
  'thread.read': READING,
  'thread.start': AUTHORED,
  'thread.reply': AUTHORED,
  'thread.resolve': { not: 'It can be undone by anybody who could do it.' },
  'thread.assign': { not: 'The thread shows its owner.' },
  'thread.read-notes': READING,
  'thread.note': AUTHORED,
  'queue.read': READING,
  'bell.read': OWN,
  'overview.own': OWN,
  'feed.own': 'audited',
  'briefing.read': { not: 'It reads; a file of it is audited by its own route.' },
  'briefing.create': 'audited',
  'briefing.delete': 'audited',
  'language.choose': OWN,
  'mail.choose': OWN,
  'mail.read': READING,
  'person.mention': READING,
  'canned-answer.edit': AUTHORED,
  'faq.read': READING,
  'faq.edit': AUTHORED,
  'suggestion.read': READING,
  'suggestion.act': AUTHORED,
  'connection.see': READING,
  'connection.read': READING,
  'connection.edit': AUTHORED,
  'session.own': OWN,
  'join.ask': 'audited',
  'join.list': READING,
  'join.approve': 'audited',
  'help-access.grant': 'audited',
  'account.read': READING,
  'account.change': 'audited',
  'strand.choose': 'audited',
  'audit.read': { not: 'It reads; an export is audited by its own route.' },
  'campaign.read': READING,
  'campaign.read-prepared': READING,
  'milestone.read': READING,
  'milestone.edit': 'audited',
  'campaign.run': 'audited',
}
