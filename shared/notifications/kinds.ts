/** The kinds of notification, in the bell and by mail. */
import { z } from 'zod'
import { ThreadEventKind } from '../comments/bell.ts'
import { ConnectionAction } from '../connections/connection.ts'

/** One item of the bell, and one entry of a mail: all news about one subject of a group. */
export const KINDS_OF_GROUP = {
  thread: ThreadEventKind.options,
  /** Acts of the other centre. */
  connection: ConnectionAction.options,
  milestone: ['milestone'],
  /** It was opened. */
  campaign: ['campaign'],
  /** A watched thing has changed. */
  watch: ['watch'],
  /** Steps in the publishing of a profile page. */
  publication: ['page-submitted', 'page-withdrawn', 'page-published', 'page-returned', 'page-unpublished', 'page-help'],
  /** A message of the public may be a disclosure; such a message has waited for an answer. */
  inquiry: ['disclosure', 'disclosure-waiting'],
  link: ['broken-link'],
  /** An entry of the register of helplines has to be confirmed. */
  helpline: ['helpline-changed', 'helpline-due'],
  /** One's own: it was given by somebody, its day has come, or was two days ago. */
  task: ['task-given', 'task-due', 'task-overdue'],
  /** Steps in the release of a Weekly Update, for coordinators. */
  update: ['update-asked', 'update-returned', 'update-released'],
  /** A centre's report: not submitted before its day, accepted, or returned. */
  report: ['report-due', 'report-returned', 'report-accepted'],
  /** A person looks after an activity now. */
  owner: ['owner'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type NotificationGroup = keyof typeof KINDS_OF_GROUP
export type KindOf<Group extends NotificationGroup> = (typeof KINDS_OF_GROUP)[Group][number]

export const NotificationKind = z.enum(Object.values(KINDS_OF_GROUP).flat())
export type NotificationKind = z.infer<typeof NotificationKind>
