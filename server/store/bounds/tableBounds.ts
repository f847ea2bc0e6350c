/**
 * The most that each table holds, and whose rows are counted for it. A new table does not compile without its entry. A store
 * may hold more than a bound that came later: such rows stay and are read, and only new ones are refused.
 */
import { MAX_THUMBNAIL_BYTES } from '../../../shared/assets/thumbnail.ts'
import { MAX_COMMENT_JSON } from '../../../shared/comments/commentMessages.ts'
import { MAX_CORRECTIONS } from '../../../shared/corrections/correction.ts'
import { MAX_BRIEFING_BYTES, MOST_A_DAY, MOST_BRIEFINGS } from '../../../shared/exports/briefings.ts'
import { MOST_FEEDS } from '../../../shared/feeds/calendarFeed.ts'
import { MAX_MILESTONES } from '../../../shared/milestones/milestone.ts'
import { MAX_NOTIFIED } from '../../../shared/milestones/notified.ts'
import { MAX_ACTIVITIES } from '../../../shared/plans/planView.ts'
import { MAX_FROZEN_REPORT_BYTES, MOST_FROZEN, MOST_FROZEN_A_DAY } from '../../../shared/reports/frozen.ts'
import { MAX_REPORT_PICTURE_BYTES, MOST_PICTURES_OF_PERSON } from '../../../shared/reports/picture.ts'
import { MAX_TASKS } from '../../../shared/tasks/taskView.ts'
import { MAX_TEMPLATE_BYTES, MAX_TEMPLATES_BYTES, MOST_TEMPLATES } from '../../../shared/templates/template.ts'
import { MAX_CHARACTERS_A_DAY } from '../../../shared/translations/translation.ts'
import { MOST_VIEWS } from '../../../shared/views/view.ts'
import { MOST_WATCHES } from '../../../shared/watches/watch.ts'
import { MAX_CORRECTIONS_A_DAY } from '../../../shared/wording/wording.ts'
import type { Tables } from '../tables.ts'

export type TableName = keyof Tables
type ColumnOf<T extends TableName> = keyof Tables[T] & string

/** Whose rows are counted. */
type Owner =
  | 'person'
  | 'centre'
  | 'campaign'
  | 'document'
  | 'thread'
  | 'letter'
  | 'request'
  | 'inquiry'
  | 'language'
  | 'kind'
  | 'address'
  | 'network'

interface Counted<T extends TableName> {
  readonly per: Owner
  readonly rows?: number
  /** All contents of the owner. */
  readonly bytes?: number
  /** One row. */
  readonly rowBytes?: number
  /** New rows on a day in UTC, by the time in a column; without a column the feature counts them. */
  readonly perDay?: { readonly rows: number; readonly by?: ColumnOf<T> }
}

export type TableBound<T extends TableName> = (
  | Counted<T>
  /** For a row of that table or a document: at most `each` rows of `bytes` together; without `each`, one for each person or centre concerned. */
  | { readonly follows: TableName | 'documents'; readonly each?: number; readonly bytes?: number }
  | { readonly unbounded: string }
) & {
  /** Columns that can be long: no list reads them. */
  readonly long?: readonly ColumnOf<T>[]
}

const ONE = { per: 'network', rows: 1 } as const
/** One row for each person and what it is about. */
const OF_PERSON = { follows: 'person' } as const

export const TABLE_BOUNDS = {
  // People and how they come in.
  person: {
    unbounded: 'Whoever can read a mailbox, or whom a provider knows, has one row; the mails to strangers are bounded.',
  },
  identity: { follows: 'person', each: 20 },
  session: { per: 'person', rows: 1000 },
  membership: OF_PERSON,
  person_strand: OF_PERSON,
  sign_in_link: { per: 'address', perDay: { rows: 60 } },
  join_request: { per: 'person', perDay: { rows: 5 } },
  join_message: { per: 'request', perDay: { rows: 20 } },
  join_seen: { follows: 'join_request' },
  help_access: { follows: 'plan', each: 1 },
  audit: { follows: 'audit_entry', each: 0 },
  audit_entry: {
    unbounded: 'Each act has its entry, however many acts there are; a retention of months removes the oldest.',
  },
  audit_chain: ONE,
  done_once: { per: 'network', rows: 100 },
  store_identity: ONE,

  // What coordinators set up.
  centre: { per: 'network', rows: 500 },
  campaign: { per: 'network', rows: 500 },
  campaign_centre: { follows: 'campaign', each: 500 },
  milestone: { per: 'campaign', rows: MAX_MILESTONES },
  milestone_person: { follows: 'milestone', each: MAX_NOTIFIED },
  milestone_centre: { follows: 'milestone', each: MAX_NOTIFIED },
  reminder_message: { follows: 'notification' },
  report_form: { follows: 'campaign', each: 1 },
  wording_version: { per: 'language', rows: 500, perDay: { rows: MAX_CORRECTIONS_A_DAY } },
  text_correction: { per: 'person', rows: MAX_CORRECTIONS },
  text_correction_vote: { follows: 'text_correction' },

  // Rows that follow from documents, whose size is bounded (`MAX_DOCUMENT_BYTES`).
  plan: { follows: 'campaign_centre', each: 1 },
  activity_change: { follows: 'documents', each: MAX_ACTIVITIES, long: ['note'] },
  activity_history: {
    unbounded: 'One row for each burst of typing in a field; a person types one at a time, and old ones go.',
  },
  task: { follows: 'documents', each: MAX_TASKS },
  anchored_text: { follows: 'thread', each: 1, long: ['text', 'runs'] },
  link_check: { follows: 'documents' },
  helpline: { per: 'centre', rows: 1 },
  import_word: { per: 'centre', rows: 1000 },

  // Comments and answers.
  thread: { per: 'person', perDay: { rows: 300, by: 'started_at' } },
  thread_comment: { per: 'thread', rows: 200, rowBytes: MAX_COMMENT_JSON },
  thread_note: { per: 'thread', rows: 200, rowBytes: MAX_COMMENT_JSON },
  thread_reading: { follows: 'thread' },
  proposal: { follows: 'thread', each: 1 },
  answer_entry: { per: 'kind', rows: 1000, rowBytes: MAX_COMMENT_JSON },
  agreed_text: { follows: 'answer_entry', each: 12 },
  inquiry: { per: 'address', perDay: { rows: 60 } },
  inquiry_message: { per: 'inquiry', rows: 200 },
  inquiry_note: { per: 'inquiry', rows: 200 },

  // What people keep for themselves.
  view: { per: 'person', rows: MOST_VIEWS },
  watch: { per: 'person', rows: MOST_WATCHES },
  calendar_feed: { per: 'person', rows: MOST_FEEDS },
  briefing: { per: 'person', rows: MOST_BRIEFINGS, perDay: { rows: MOST_A_DAY } },
  briefing_part: { follows: 'briefing', bytes: MAX_BRIEFING_BYTES, long: ['content'] },
  overview_visit: OF_PERSON,
  saved_selection: { follows: 'view', each: 0 },
  suggestion_visit: OF_PERSON,
  update_choice: OF_PERSON,
  mail_choice: OF_PERSON,
  translation_use: OF_PERSON,
  translation: { follows: 'translation_use', bytes: 4 * MAX_CHARACTERS_A_DAY, long: ['text'] },
  template: {
    per: 'centre',
    rows: MOST_TEMPLATES,
    bytes: MAX_TEMPLATES_BYTES,
    rowBytes: MAX_TEMPLATE_BYTES,
    long: ['content'],
  },
  template_listing: { follows: 'template', each: 1 },

  // Submissions, decisions and publications.
  document_submission: {
    per: 'document',
    perDay: { rows: 50, by: 'submitted_at' },
    rowBytes: 1_000_000,
    long: ['content'],
  },
  submission: { follows: 'document_submission', each: 0, long: ['page'] },
  submission_picture: { follows: 'document_submission', each: 200 },
  publication: { follows: 'document_submission', each: 2, long: ['page'] },
  report: { follows: 'campaign_centre', each: 1 },
  report_picture: { per: 'centre', bytes: MAX_REPORT_PICTURE_BYTES, rows: MOST_PICTURES_OF_PERSON, long: ['content'] },
  report_frozen: { per: 'campaign', rows: MOST_FROZEN, perDay: { rows: MOST_FROZEN_A_DAY } },
  report_frozen_part: { follows: 'report_frozen', bytes: MAX_FROZEN_REPORT_BYTES, long: ['content'] },
  report_publication: { follows: 'campaign', each: 1 },
  thumbnail: { per: 'centre', bytes: 10_000_000, rowBytes: MAX_THUMBNAIL_BYTES, long: ['content'] },

  // Connections between centres.
  // Rows of a centre that wait for an answer of one other centre. Each comes with an act.
  connection: { per: 'centre', rows: 20 },
  connection_act: { per: 'person', perDay: { rows: 50, by: 'at' } },
  joint_activity: { follows: 'connection', each: 1 },
  suggestion_answer: { follows: 'connection' },

  // Letters, notices and mails.
  weekly_update: { per: 'network', perDay: { rows: 20, by: 'created_at' } },
  update_seen: { follows: 'weekly_update' },
  update_note: { per: 'letter', rows: 100 },
  notification: {
    unbounded: 'One row for each person and event; events are bounded by their own tables, and old rows go.',
  },
  mail: { follows: 'notification' },
  mail_item: { follows: 'notification', each: 1 },
  mail_refusal: { follows: 'mail', each: 1 },
} as const satisfies { readonly [T in TableName]: TableBound<T> }
