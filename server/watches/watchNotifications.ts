/** Notifications of what changed in something that a person watches. */
import { z } from 'zod'
import type { PersonId } from '../../shared/ids.ts'
import type { WatchId } from '../../shared/watches/watch.ts'
import type { NewNotification } from '../notifications/notify.ts'
import type { NotificationRow, Notifications } from '../notifications/notifications.ts'
import { jsonColumn } from '../store/jsonColumn.ts'

export interface WatchNotification {
  readonly id: string
  readonly watch: WatchId
  readonly changes: number
  readonly since: string
  readonly at: string
  readonly read: NotificationRow['read']
}

const detailColumn = jsonColumn(z.object({ changes: z.number(), since: z.string() }))

export const notificationOfWatch = (
  watch: WatchId,
  { changes, since, at }: { readonly changes: number; readonly since: string; readonly at: Date },
): NewNotification => ({
  kind: 'watch',
  subject: watch,
  by: null,
  at,
  detail: detailColumn.write({ changes, since }),
  event: `${watch} ${since}`,
})

/** The newest first. */
export const listWatchNotifications = async (
  notifications: Pick<Notifications, 'list'>,
  person: PersonId,
): Promise<readonly WatchNotification[]> =>
  (await notifications.list(person, 'watch')).map(({ id, subject, at, read, detail }) => ({
    id,
    watch: subject as WatchId,
    ...detailColumn.read(detail),
    at,
    read,
  }))
