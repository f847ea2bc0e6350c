/**
 * What each table holds of a person, and what an erasure does with it. An erasure goes through them in this order:
 * references come before the rows they refer to. A new table does not compile without an entry here.
 */
import type { MyDataTable } from '../../../shared/accounts/myDataMessages.ts'
import {
  eraseFromMails,
  eraseJoinWords,
  eraseMentions,
  eraseMentionsInAnswers,
  eraseMentionsInTexts,
  eraseNotifications,
  eraseReceipts,
  eraseReminderWords,
  leaveTombstone,
} from './erasures.ts'
import type { TableName, TableOfPerson } from './tableOfPerson.ts'

export const TABLES_OF_PEOPLE: {
  readonly [T in TableName]: T extends MyDataTable ? TableOfPerson<T> : 'nothing'
} = {
  centre: 'nothing',
  campaign: 'nothing',
  campaign_centre: 'nothing',
  milestone_centre: 'nothing',
  anchored_text: 'nothing',
  import_word: 'nothing',
  link_check: 'nothing',
  done_once: 'nothing',
  store_identity: 'nothing',
  audit_chain: 'nothing',

  session: { ids: ['person'], hidden: ['token_hash'], becomes: 'deleted' },
  // It names nobody, and each erasure empties it: see `eraseWithin`.
  translation: 'nothing',
  text_correction_vote: { ids: ['person'], becomes: 'kept' },
  // It says how a message of the interface should read, and why.
  text_correction: { ids: ['person'], becomes: 'kept' },
  translation_use: { ids: ['person'], becomes: 'deleted' },
  membership: { ids: ['person'], becomes: 'deleted' },
  person_strand: { ids: ['person'], becomes: 'deleted' },
  sign_in_link: {
    addresses: ['email'],
    hidden: ['token_hash', 'code_hash', 'browser_hash'],
    becomes: 'deleted',
  },
  join_seen: { ids: ['person'], becomes: 'deleted' },
  join_message: { ids: ['person'], becomes: eraseJoinWords },
  join_request: {
    ids: ['person', 'decided_by'],
    becomes: 'kept',
  },
  mail_item: { becomes: eraseReceipts },
  notification: { ids: ['person', 'by'], becomes: eraseNotifications },
  milestone_person: { ids: ['person'], becomes: 'deleted' },
  reminder_message: { ids: ['written_by'], becomes: eraseReminderWords },
  milestone: { ids: ['changed_by'], becomes: 'kept' },
  calendar_feed: { ids: ['person'], hidden: ['token_hash'], becomes: 'deleted' },
  weekly_update: { ids: ['created_by'], becomes: 'kept' },
  report: { ids: ['begun_by'], becomes: 'kept' },
  // The picture is its centre's.
  report_picture: { ids: ['uploaded_by'], hidden: ['content'], becomes: 'kept' },
  joint_activity: { ids: ['changed_by'], becomes: 'kept' },
  report_form: { ids: ['set_by'], becomes: 'kept' },
  report_frozen: { ids: ['frozen_by'], becomes: 'kept' },
  report_frozen_part: 'nothing',
  report_publication: { ids: ['published_by'], becomes: 'kept' },
  update_seen: { ids: ['person'], becomes: 'deleted' },
  update_note: { ids: ['by'], becomes: 'kept' },
  update_choice: { ids: ['person'], becomes: 'deleted' },
  // The words of mail servers often repeat the address.
  mail_refusal: { ids: ['person'], becomes: 'deleted' },
  submission: { ids: ['submitted_by', 'decided_by'], hidden: ['page'], becomes: 'kept' },
  // A page, a letter and a report name nobody: their contacts are roles and mailboxes.
  document_submission: { ids: ['submitted_by', 'decided_by'], hidden: ['content'], becomes: 'kept' },
  submission_picture: 'nothing',
  publication: { ids: ['published_by', 'ended_by'], hidden: ['page'], becomes: 'kept' },
  helpline: { ids: ['changed_by', 'confirmed_by'], becomes: 'kept' },
  wording_version: { ids: ['by'], idsIn: ['waiting'], becomes: 'kept' },
  // Messages from the public belong to no account, even if the address matches one.
  inquiry_message: { ids: ['author'], hidden: ['mail'], becomes: 'kept' },
  inquiry_note: { ids: ['author'], becomes: 'kept' },
  inquiry: { ids: ['disclosure_by', 'owner'], hidden: ['email', 'sender'], becomes: 'kept' },
  // The picture is its centre's.
  thumbnail: { ids: ['uploaded_by'], hidden: ['content'], becomes: 'kept' },
  watch: { ids: ['person'], becomes: 'deleted' },
  mail: {
    ids: ['person'],
    addresses: ['address'],
    hidden: ['claim', 'claimed_until'],
    becomes: eraseFromMails,
  },
  mail_choice: {
    ids: ['person'],
    hidden: ['token', 'token_hash'],
    becomes: 'deleted',
  },
  suggestion_visit: { ids: ['person'], becomes: 'deleted' },
  overview_visit: { ids: ['person'], becomes: 'deleted' },
  saved_selection: { ids: ['person'], becomes: 'deleted' },
  // Those of a centre stay.
  view: {
    ids: ['person', 'changed_by'],
    async becomes(trx, { id }) {
      await trx.deleteFrom('view').where('person', '=', id).execute()
    },
  },
  briefing: {
    ids: ['created_by'],
    async becomes(trx, { id }) {
      await trx.updateTable('briefing').set({ created_by: null }).where('created_by', '=', id).execute()
    },
  },
  // Plans without the owners of activities.
  briefing_part: 'nothing',
  thread_reading: { ids: ['person'], becomes: 'deleted' },
  thread_comment: {
    ids: ['author'],
    idsIn: ['body'],
    becomes: eraseMentions,
  },
  thread_note: { ids: ['author'], becomes: 'kept' },
  // A replacement is a text for the document, as a comment is; it names nobody.
  proposal: { ids: ['decided_by'], becomes: 'kept' },
  thread: { ids: ['owner', 'started_by', 'hidden_by'], becomes: 'kept' },
  answer_entry: { ids: ['changed_by'], idsIn: ['body'], becomes: eraseMentionsInAnswers },
  agreed_text: { ids: ['changed_by'], idsIn: ['body'], becomes: eraseMentionsInTexts },
  plan: { ids: ['started_by'], becomes: 'kept' },
  // Follows from a document that holds the ids.
  task: { ids: ['person', 'given_by'], becomes: 'kept' },
  template: { ids: ['written_by'], becomes: 'kept' },
  template_listing: 'nothing',
  help_access: { ids: ['granted_by'], becomes: 'kept' },
  activity_change: {
    idsIn: ['people'],
    hidden: ['digest', 'note'],
    becomes: 'kept',
  },
  activity_history: { idsIn: ['people'], becomes: 'kept' },
  connection: 'nothing',
  connection_act: { ids: ['person'], becomes: 'kept' },
  suggestion_answer: { ids: ['person'], becomes: 'kept' },
  audit: {
    ids: ['person'],
    idsIn: ['detail'],
    becomes: 'kept',
  },
  audit_entry: {
    ids: ['person', 'concerns'],
    hidden: ['previous', 'hash'],
    becomes: 'kept',
  },
  identity: { ids: ['person'], becomes: 'deleted' },
  person: { ids: ['id'], becomes: leaveTombstone },
}
