/** What tables say of a person, in words for the person. A table without a line here holds nothing of anybody. */
import { messageTable } from '../messages/message.ts'

export const MY_DATA_MESSAGES = messageTable('my-data', {
  person: 'Your account',
  identity: 'Your ways to sign in',
  session: 'Where you are signed in',
  membership: 'Your centres',
  sign_in_link: 'Links that were sent to your address',
  join_seen: 'Requests to join that you opened',
  join_message: 'What you wrote about requests to join',
  join_request: 'Your requests to join, and those on which you decided',
  mail_item: 'Which of your notifications went by email',
  notification: 'Your notifications',
  connection_notification: 'Your notifications about connections',
  mail: 'Emails to you',
  mail_choice: 'How often you want emails',
  suggestion_visit: 'Which suggestions you saw last',
  thread_reading: 'How far you read threads',
  thread_comment: 'Comments that you wrote, or that mention you',
  thread_note: 'Internal notes that you wrote',
  thread: 'Threads that you started or own',
  library_entry: 'Canned answers and FAQ that you changed last',
  help_access: 'Help access that you granted',
  plan: 'Plans that you started',
  activity_change: 'Activities that you changed last',
  activity_history: 'Changes that you made to activities',
  connection_act: 'What you did on connections',
  suggestion_answer: 'Your feedback on suggestions',
  audit: 'What you did, and what was done to your account, until 2026',
  audit_entry: 'What you did, and what was done to your account',
})
export type MyDataTable = keyof typeof MY_DATA_MESSAGES
