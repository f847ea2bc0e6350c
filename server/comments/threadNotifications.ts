/** Notifications of events in threads: each names the comment of its event. */
import { z } from 'zod'
import type { ThreadId } from '../../shared/comments/thread.ts'
import type { PersonId } from '../../shared/ids.ts'
import { KINDS_OF_GROUP, type KindOf } from '../../shared/notifications/kinds.ts'
import type { NewNotification } from '../notifications/notify.ts'
import type { NotificationRow, Notifications } from '../notifications/notifications.ts'
import type { Database } from '../store/database.ts'
import { jsonColumn } from '../store/jsonColumn.ts'

export type ThreadNotificationKind = KindOf<'thread'>

export interface ThreadEvent {
  readonly thread: ThreadId
  readonly kind: ThreadNotificationKind
  /** The comment of the event. */
  readonly number: number
  readonly by: PersonId
  readonly at: Date
}

export interface ThreadNotification extends Omit<ThreadEvent, 'at'> {
  readonly id: string
  readonly at: string
  readonly read: NotificationRow['read']
}

const detailColumn = jsonColumn(z.object({ number: z.number() }))

export const notificationOfThread = ({ thread, kind, number, by, at }: ThreadEvent): NewNotification => ({
  kind,
  subject: thread,
  by,
  at,
  detail: detailColumn.write({ number }),
  event: `${thread} ${number} ${at.toISOString()}`,
})

/** The newest first. */
export async function listThreadNotifications(
  notifications: Pick<Notifications, 'list'>,
  person: PersonId,
): Promise<readonly ThreadNotification[]> {
  return (await notifications.list(person, 'thread')).map(({ id, subject, kind, by, at, read, detail }) => ({
    id,
    thread: subject as ThreadId,
    kind: kind as ThreadNotificationKind,
    number: detailColumn.read(detail).number,
    by: by ?? ('' as PersonId),
    at,
    read,
  }))
}

/** Removes this person's notifications at a comment. @returns the people whose bell has fewer now */
export async function retractThreadNotifications(
  db: Database,
  { thread, number, by }: Pick<ThreadEvent, 'thread' | 'number' | 'by'>,
  kinds: readonly ThreadNotificationKind[] = KINDS_OF_GROUP.thread,
): Promise<readonly PersonId[]> {
  const rows = await db
    .deleteFrom('notification')
    .where('subject', '=', thread)
    .where('by', '=', by)
    .where('kind', 'in', kinds)
    .where('dedupe', 'like', `${thread} ${number} %`)
    .returning('person')
    .execute()
  return [...new Set(rows.map(({ person }) => person))]
}
