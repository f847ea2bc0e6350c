/** Notifications of the other centre's acts on a connection: each names the act. */
import { z } from 'zod'
import type { ConnectionAction } from '../../shared/connections/connection.ts'
import type { CentreId, ConnectionId, PersonId } from '../../shared/ids.ts'
import type { NewNotification } from '../notifications/notify.ts'
import type { NotificationRow, Notifications } from '../notifications/notifications.ts'
import { jsonColumn } from '../store/jsonColumn.ts'
import type { Tables } from '../store/tables.ts'

/** An act of the other centre, for one person. */
export interface ActNotification {
  readonly id: string
  readonly connection: ConnectionId
  readonly act: ConnectionAction
  /** The centre that acted. */
  readonly centre: CentreId
  readonly by: PersonId
  readonly words: string
  readonly at: string
  readonly read: NotificationRow['read']
}

interface Act {
  readonly connection: ConnectionId
  readonly number: number
  readonly act: ConnectionAction
  readonly by: PersonId
  readonly at: Date
}

const detailColumn = jsonColumn(z.object({ number: z.number() }))

export const notificationOfAct = ({ connection, number, act, by, at }: Act): NewNotification => ({
  kind: act,
  subject: connection,
  by,
  at,
  detail: detailColumn.write({ number }),
  event: `${connection} ${number}`,
})

/** The newest first. */
export async function listActNotifications(
  {
    notifications,
    connections,
  }: {
    readonly notifications: Pick<Notifications, 'list'>
    readonly connections: { acts(ids: readonly ConnectionId[]): Promise<readonly Tables['connection_act'][]> }
  },
  person: PersonId,
): Promise<readonly ActNotification[]> {
  const rows = await notifications.list(person, 'connection')
  const acts = await connections.acts([...new Set(rows.map(({ subject }) => subject as ConnectionId))])
  const actOf = new Map(acts.map((act) => [`${act.connection} ${act.number}`, act]))
  const found = rows.flatMap(({ id, subject, at, read, detail }) => {
    const act = actOf.get(`${subject} ${detailColumn.read(detail).number}`)
    return act === undefined ? [] : [{ id, at, read, act }]
  })
  return found
    .toSorted((a, b) => b.at.localeCompare(a.at) || b.act.number - a.act.number)
    .map(({ act: { connection, act, centre, person: by, words }, ...row }) => ({
      ...row,
      connection,
      act,
      centre,
      by,
      words,
    }))
}
