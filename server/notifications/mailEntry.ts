/** A person's unread news, as far as they may see it at this moment: in threads, on connections, and of milestones. */
import type { KindOf, NotificationKind } from '../../shared/notifications/kinds.ts'

/** The kinds that a mail of unread comments includes: others have a mail of their own. */
export type UnreadKind = Exclude<NotificationKind, KindOf<'inquiry'>>

export interface UnreadItem {
  /** The id of the notification. */
  readonly notification: string
  readonly kind: UnreadKind
  /** When it happened. */
  readonly at: Date
  /** Whether its text is the question itself. */
  readonly isQuestion: boolean
  /** The author's name; of a milestone its date. */
  readonly by: string
  /** The text of the comment, or the facts of a milestone; null for an event without text. */
  readonly text: string | null
}

/** All that is new in one thread, on one connection, or of one milestone. */
export interface MailEntry {
  /** The place in text: `Plan of Denmark, SID 2027`; of a milestone its label and title. */
  readonly where: string
  /** The text of the question; null if it was deleted. */
  readonly question: string | null
  /** The path of the thread in the workspace. */
  readonly path: string
  /** The oldest first; at least one. */
  readonly items: readonly UnreadItem[]
}
