/**
 * The app database as Kysely sees it. Both engines hold the same: times are ISO 8601 in UTC, flags are 0 or 1, lists are
 * JSON text.
 */
import type { ActivityId, CampaignId, CentreId, ConnectionId, PersonId, UpdateId } from '../../shared/ids.ts'
import type { CampaignKind } from '../../shared/campaign.ts'
import type { LocalDate } from '../../shared/days.ts'
import type { PlanState } from '../../shared/plans/fields.ts'
import type { TranslatedLanguage } from '../../shared/comments/answerLibrary.ts'
import type { NotificationKind } from '../../shared/notifications/kinds.ts'
import type { MailFrequency } from '../../shared/mail/frequency.ts'
import type { MailId, MailKind, MailState } from '../../shared/mail/outgoing.ts'
import type { Feedback, NotUsefulReason } from '../../shared/connections/feedback.ts'
import type { ConnectionAction, ConnectionStatus } from '../../shared/connections/connection.ts'
import type { SuggestionKind } from '../../shared/synergies/suggestion.ts'
import type { AccountTables, Flag } from './tables/accountTables.ts'
import type { AuditTables } from './tables/auditTables.ts'
import type { AssetTables } from './tables/assetTables.ts'
import type { CorrectionTables } from './tables/correctionTables.ts'
import type { HelplineTables } from './tables/helplineTables.ts'
import type { ImportTables } from './tables/importTables.ts'
import type { InquiryTables } from './tables/inquiryTables.ts'
import type { LinkTables } from './tables/linkTables.ts'
import type { MilestoneTables } from './tables/milestoneTables.ts'
import type { WordingTables } from './tables/wordingTables.ts'
import type { WatchTables } from './tables/watchTables.ts'
import type { OverviewTables } from './tables/overviewTables.ts'
import type { ThreadTables } from './tables/threadTables.ts'
import type { PublicationTables } from './tables/publicationTables.ts'
import type { ReportTables } from './tables/reportTables.ts'
import type { SubmissionTables } from './tables/submissionTables.ts'
import type { StoreTables } from './tables/storeTables.ts'
import type { TaskTables } from './tables/taskTables.ts'
import type { TemplateTables } from './tables/templateTables.ts'
import type { TranslationTables } from './tables/translationTables.ts'
import type { UpdateTables } from './tables/updateTables.ts'
import type { ViewTables } from './tables/viewTables.ts'

/** A canned answer, or a question of the FAQ with its answer. */
export type LibraryKind = 'canned' | 'agreed' | 'faq'

export interface Tables
  extends
    AccountTables,
    AssetTables,
    AuditTables,
    CorrectionTables,
    HelplineTables,
    ImportTables,
    InquiryTables,
    LinkTables,
    MilestoneTables,
    OverviewTables,
    PublicationTables,
    ReportTables,
    StoreTables,
    SubmissionTables,
    TaskTables,
    TemplateTables,
    TranslationTables,
    UpdateTables,
    ViewTables,
    ThreadTables,
    WatchTables,
    WordingTables {
  centre: {
    id: CentreId
    country: string
    country_name: string
    name: string
    name_known: Flag
    languages: string
    website: string | null
    certain: Flag
  }
  /** `day` is the first day of a campaign of kind `period`, which alone has an `ends_on`. */
  campaign: {
    id: CampaignId
    kind: CampaignKind
    name: string
    short_name: string
    slogan: string
    hashtags: string
    previous: CampaignId | null
    day: LocalDate
    ends_on: LocalDate | null
    closed: Flag
    prepared: Flag
    /** Chosen by coordinators; at most one. */
    current: Flag
    /** Nothing of it is sent to a translator. */
    untranslated: Flag
  }
  campaign_centre: {
    campaign: CampaignId
    centre: CentreId
    /** Until when the centre may write, although the campaign is closed; null otherwise. */
    reopened_until: LocalDate | null
  }
  /**
   * One row per started plan, with the facts that lists need. `version` is the log sequence that the rest was read
   * from.
   */
  plan: {
    campaign: CampaignId
    centre: CentreId
    idempotency_key: string
    started_by: PersonId | null
    state: PlanState
    theme: string
    activities: number
    /** JSON: those of its activities, the most frequent first. */
    themes: string
    starts_on: LocalDate | null
    ends_on: LocalDate | null
    version: number
    changed_at: string
    /** Which versions of its tasks and of itself the rows of `task` follow from; -1 before there were any. */
    tasks_version: number
    tasks_plan_version: number
  }
  /**
   * When the content of an activity last changed, and who did that. `digest` changes with the content; `note` is JSON of what
   * its history compares with, null if an older release wrote the row.
   */
  activity_change: {
    campaign: CampaignId
    centre: CentreId
    activity: ActivityId
    digest: string
    changed_at: string
    people: string
    note: string | null
  }
  /** One row for each activity, field and burst of editing, which began at `from`. `old` and `new` are JSON. */
  activity_history: {
    campaign: CampaignId
    centre: CentreId
    activity: ActivityId
    field: string
    from: string
    until: string
    old: string
    new: string
    people: string
  }
  /** One row for each pair of activities that somebody was interested in; the asking side comes first. */
  connection: {
    id: ConnectionId
    campaign: CampaignId
    pair: string
    asker: CentreId
    asker_activity: ActivityId
    asker_title: string
    asked: CentreId
    asked_activity: ActivityId
    asked_title: string
    status: ConnectionStatus
    kind: SuggestionKind
    reasons: string
    last_by: CentreId
    changed_at: string
  }
  /** The acts on a connection, numbered from 1. */
  connection_act: {
    connection: ConnectionId
    number: number
    at: string
    act: ConnectionAction
    centre: CentreId
    person: PersonId
    words: string
  }
  /** A centre's feedback on a suggestion that it did not take up. */
  suggestion_answer: {
    campaign: CampaignId
    centre: CentreId
    pair: string
    a: ActivityId
    b: ActivityId
    a_centre: CentreId
    b_centre: CentreId
    a_title: string
    b_title: string
    answer: Feedback['answer']
    reason: NotUsefulReason | null
    words: string
    person: PersonId
    at: string
  }
  /** Which suggestions a person saw at the last visit to a centre's page, and at the one before it. */
  suggestion_visit: {
    person: PersonId
    campaign: CampaignId
    centre: CentreId
    at: string
    pairs: string
    before: string | null
  }
  /**
   * The entries of the bell: one row per person and event. `subject` is the id of its subject, `by` null for the
   * server, `detail` JSON of its kind, and `dedupe` the event: nobody is notified of it twice.
   */
  notification: {
    id: string
    person: PersonId
    kind: NotificationKind
    subject: string
    by: PersonId | null
    at: string
    read: Flag
    detail: string
    dedupe: string
  }
  /** `choice` is null for people who never chose. A mail's link to stop all mails is found by the SHA-256 of its `token`. */
  mail_choice: { person: PersonId; choice: MailFrequency | null; token: string; token_hash: string }
  /** The outbox. `claim` names the sender, until `claimed_until`; only that one may change it. */
  mail: {
    id: MailId
    person: PersonId
    kind: MailKind
    state: MailState
    subject: string | null
    attempts: number
    created_at: string
    due_at: string
    done_at: string | null
    trouble: string | null
    claim: string | null
    claimed_until: string | null
    /** JSON of its subject, unless it is unread news. */
    about: string | null
    /** The issue of the Weekly Update that it carries. */
    issue: UpdateId | null
    /** For a mail to an address that need not be a person's; its `person` is then empty. */
    address: string | null
  }
  /** The notification in each mail; null: in none, forever. The key keeps it from going twice. */
  mail_item: { notification: string; mail: MailId | null }
  /** An answer that the helpdesk keeps for the next time; `body` is rich text as JSON. */
  answer_entry: {
    id: string
    kind: LibraryKind
    title: string
    body: string
    used: number
    changed_by: PersonId
    changed_at: string
  }
  /** An agreed answer in another language than English. */
  agreed_text: {
    answer: string
    language: TranslatedLanguage
    body: string
    changed_by: PersonId
    changed_at: string
  }
  /** Tasks that must run only once, such as seeding. */
  done_once: { name: string; at: string }
}
