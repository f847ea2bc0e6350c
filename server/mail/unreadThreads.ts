/** What is unread by a person, as far as they may see it at this moment: in threads, and on connections. */
import type { ConnectionAction } from '../../shared/connections/connection.ts'
import type { NotificationKind } from '../../shared/comments/api.ts'

/** What happened: in a thread, or on a connection. */
export type UnreadKind = NotificationKind | ConnectionAction

export interface UnreadItem {
  /** The id of the notification. */
  readonly notification: string
  readonly kind: UnreadKind
  /** When it happened. */
  readonly at: Date
  /** Whether its text is the question itself. */
  readonly isQuestion: boolean
  /** The author's name. */
  readonly by: string
  /** The text of the comment; null for an event without text. */
  readonly text: string | null
}

/** All that is new in one thread, or on one connection. */
export interface UnreadThread {
  /** The place in text: `Plan of Denmark, SID 2027`. */
  readonly where: string
  /** What was asked in it; null if that was deleted. */
  readonly question: string | null
  /** The path of the thread in the workspace. */
  readonly path: string
  /** The oldest first; at least one. */
  readonly items: readonly UnreadItem[]
}
