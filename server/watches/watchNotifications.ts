/** Notifications of what changed in something that a person watches. */
import { z } from 'zod'
import { ActivityId, CentreId, type PersonId } from '../../shared/ids.ts'
import { WatchedAct } from '../../shared/watches/bell.ts'
import type { WatchId } from '../../shared/watches/watch.ts'
import type { NewNotification } from '../notifications/notify.ts'
import type { NotificationRow, Notifications } from '../notifications/notifications.ts'
import type { Database } from '../store/database.ts'
import { jsonColumn } from '../store/jsonColumn.ts'

export interface WatchNotification {
  readonly id: string
  readonly watch: WatchId
  readonly changes: number
  readonly first: readonly WatchedField[]
  readonly by: PersonId | null
  readonly since: string
  readonly at: string
  readonly read: NotificationRow['read']
}

const WatchedField = z.object({ centre: CentreId, activity: ActivityId, field: z.string(), act: WatchedAct })
type WatchedField = z.infer<typeof WatchedField>

const detailColumn = jsonColumn(
  z.object({
    changes: z.number(),
    /** The newest of them; none in a notification of an older release. */
    first: z.array(WatchedField).default([]),
    since: z.string(),
  }),
)

export const notificationOfWatch = (
  watch: WatchId,
  {
    changes,
    first,
    by,
    since,
    at,
  }: Pick<WatchNotification, 'changes' | 'first' | 'by' | 'since'> & { readonly at: Date },
): NewNotification => ({
  kind: 'watch',
  subject: watch,
  by,
  at,
  detail: detailColumn.write({ changes, first: [...first], since }),
  event: `${watch} ${since}`,
})

/** The watches of which somebody was notified since then. */
export async function notifiedSince(db: Database, since: Date): Promise<ReadonlySet<WatchId>> {
  const rows = await db
    .selectFrom('notification')
    .select('subject')
    .where('kind', '=', 'watch')
    .where('at', '>', since.toISOString())
    .execute()
  return new Set(rows.map(({ subject }) => subject as WatchId))
}

/** The newest first. */
export const listWatchNotifications = async (
  notifications: Pick<Notifications, 'list'>,
  person: PersonId,
): Promise<readonly WatchNotification[]> =>
  (await notifications.list(person, 'watch')).map(({ id, subject, by, at, read, detail }) => ({
    id,
    watch: subject as WatchId,
    ...detailColumn.read(detail),
    by,
    at,
    read,
  }))
