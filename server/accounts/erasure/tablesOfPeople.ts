/**
 * What each table holds of a person, and what becomes of it at an erasure, which goes through them in this order: what refers to rows
 * comes before these. A new table does not compile before it stands here.
 */
import {
  eraseFromMails,
  eraseJoinWords,
  eraseMentions,
  eraseNotifications,
  eraseReceipts,
  leaveTombstone,
} from './erasures.ts'
import type { TableName, TableOfPerson } from './tableOfPerson.ts'

export const TABLES_OF_PEOPLE: { readonly [T in TableName]: TableOfPerson<T> | 'nothing' } = {
  centre: 'nothing',
  campaign: 'nothing',
  campaign_centre: 'nothing',
  anchored_text: 'nothing',
  done_once: 'nothing',
  audit_chain: 'nothing',

  session: { says: 'Where you are signed in', ids: ['person'], hidden: ['token_hash'], becomes: 'deleted' },
  membership: { says: 'Your centres', ids: ['person'], becomes: 'deleted' },
  sign_in_link: {
    says: 'Links that were sent to your address',
    addresses: ['email'],
    hidden: ['token_hash', 'code_hash', 'browser_hash'],
    becomes: 'deleted',
  },
  join_seen: { says: 'Requests to join that you opened', ids: ['person'], becomes: 'deleted' },
  join_message: { says: 'What you wrote about requests to join', ids: ['person'], becomes: eraseJoinWords },
  join_request: {
    says: 'Your requests to join, and those on which you decided',
    ids: ['person', 'decided_by'],
    becomes: 'kept',
  },
  mail_item: { says: '', becomes: eraseReceipts },
  notification: { says: 'Your notifications', ids: ['person', 'by'], becomes: eraseNotifications },
  mail: {
    says: 'Emails to you',
    ids: ['person'],
    addresses: ['address'],
    hidden: ['claim', 'claimed_until'],
    becomes: eraseFromMails,
  },
  mail_choice: {
    says: 'How often you want emails',
    ids: ['person'],
    hidden: ['token', 'token_hash'],
    becomes: 'deleted',
  },
  suggestion_visit: { says: 'Which suggestions you saw last', ids: ['person'], becomes: 'deleted' },
  thread_reading: { says: 'How far you read threads', ids: ['person'], becomes: 'deleted' },
  thread_comment: {
    says: 'Comments that you wrote, or that mention you',
    ids: ['author'],
    idsIn: ['body'],
    becomes: eraseMentions,
  },
  thread: { says: 'Threads that you started or own', ids: ['owner', 'started_by'], becomes: 'kept' },
  library_entry: { says: 'Canned answers and FAQ that you changed last', ids: ['changed_by'], becomes: 'kept' },
  plan: { says: 'Plans that you started', ids: ['started_by'], becomes: 'kept' },
  activity_change: {
    says: 'Activities that you changed last',
    idsIn: ['people'],
    hidden: ['digest', 'note'],
    becomes: 'kept',
  },
  activity_history: { says: 'Changes that you made to activities', idsIn: ['people'], becomes: 'kept' },
  connection: 'nothing',
  connection_act: { says: 'What you did on connections', ids: ['person'], becomes: 'kept' },
  suggestion_answer: { says: 'Your feedback on suggestions', ids: ['person'], becomes: 'kept' },
  audit: {
    says: 'What you did, and what was done to your account, until 2026',
    ids: ['person'],
    idsIn: ['detail'],
    becomes: 'kept',
  },
  audit_entry: {
    says: 'What you did, and what was done to your account',
    ids: ['person', 'concerns'],
    hidden: ['previous', 'hash'],
    becomes: 'kept',
  },
  identity: { says: 'Your ways to sign in', ids: ['person'], becomes: 'deleted' },
  person: { says: 'Your account', ids: ['id'], becomes: leaveTombstone },
}
