/**
 * Notifies people of an event: a row for the bell and a mail in the outbox, in the transaction of the event. After a
 * crash either nothing was done, or all of it once.
 */
import type { Transaction } from 'kysely'
import { randomId, type PersonId } from '../../shared/ids.ts'
import type { NotificationKind } from '../../shared/notifications/kinds.ts'
import type { Tables } from '../store/tables.ts'

export interface NewNotification {
  readonly kind: NotificationKind
  /** The id of its subject: bell and mails show one item for each. */
  readonly subject: string
  /** Null for the server. */
  readonly by: PersonId | null
  readonly at: Date
  /** Further data of this kind, as JSON. No text that an erasure would have to find. */
  readonly detail?: string
  /** The event, unique within its kind: nobody is notified of it twice. */
  readonly event: string
}

/** @returns those of `people` who had not been notified of this event */
export type Notify = (
  trx: Transaction<Tables>,
  people: readonly PersonId[],
  notification: NewNotification,
) => Promise<readonly PersonId[]>

/** Its mail goes by itself, whatever mails the person chose. */
const WITH_OWN_MAIL: ReadonlySet<NotificationKind> = new Set(['disclosure', 'disclosure-waiting'])

/** @param queueMail queues a mail of unread news, as often as the person chose */
export function createNotify(queueMail: (trx: Transaction<Tables>, person: PersonId) => Promise<void>): Notify {
  return async (trx, people, { kind, subject, by, at, detail = '{}', event }) => {
    if (people.length === 0) return []
    const rows = people.map((person) => ({
      id: randomId(),
      person,
      kind,
      subject,
      by,
      at: at.toISOString(),
      read: 0 as const,
      detail,
      dedupe: event,
    }))
    const added = await trx
      .insertInto('notification')
      .values(rows)
      .onConflict((conflict) => conflict.columns(['person', 'kind', 'dedupe']).doNothing())
      .returning('person')
      .execute()
    const notified = added.map(({ person }) => person)
    if (!WITH_OWN_MAIL.has(kind)) for (const person of notified) await queueMail(trx, person)
    return notified
  }
}
