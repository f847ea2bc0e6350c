/** Notifications of links that do not work, by the document that they are in. */
import { z } from 'zod'
import type { DocumentName, PersonId } from '../../shared/ids.ts'
import { BrokenWhy } from '../../shared/links/linkHealth.ts'
import type { NewNotification } from '../notifications/notify.ts'
import type { NotificationRow, Notifications } from '../notifications/notifications.ts'
import { jsonColumn } from '../store/jsonColumn.ts'

export interface LinkNotification {
  readonly id: string
  readonly document: DocumentName
  readonly url: string
  readonly why: BrokenWhy
  readonly at: string
  readonly read: NotificationRow['read']
}

const detailColumn = jsonColumn(z.object({ url: z.string(), why: BrokenWhy }))

export const notificationOfLink = (
  { document, url, why }: Pick<LinkNotification, 'document' | 'url' | 'why'>,
  at: Date,
): NewNotification => ({
  kind: 'broken-link',
  subject: document,
  by: null,
  at,
  detail: detailColumn.write({ url, why }),
  event: `${document} ${url} ${at.toISOString()}`,
})

/** The newest first. */
export const listLinkNotifications = async (
  notifications: Pick<Notifications, 'list'>,
  person: PersonId,
): Promise<readonly LinkNotification[]> =>
  (await notifications.list(person, 'link')).map(({ id, subject, at, read, detail }) => ({
    id,
    document: subject as DocumentName,
    ...detailColumn.read(detail),
    at,
    read,
  }))
