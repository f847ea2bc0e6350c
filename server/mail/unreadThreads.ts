/** The unread threads of a person, as far as they may see them at this moment. */
import type { NotificationKind } from '../../shared/comments/api.ts'

export interface UnreadItem {
  /** The id of the notification. */
  readonly notification: string
  readonly kind: NotificationKind
  /** Whether its text is the question itself. */
  readonly isQuestion: boolean
  /** The author's name. */
  readonly by: string
  /** The text of the comment; null for an event without text. */
  readonly text: string | null
}

/** All that is new in one thread. */
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
