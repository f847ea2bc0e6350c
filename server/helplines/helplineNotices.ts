/**
 * Notifications of entries that have to be confirmed. A coordinator has one unread notification of an entry, however often it
 * is changed; the change that a person made is no news to that person.
 */
import type { Transaction } from 'kysely'
import type { CentreId, PersonId } from '../../shared/ids.ts'
import { KINDS_OF_GROUP, type KindOf } from '../../shared/notifications/kinds.ts'
import type { Notify } from '../notifications/notify.ts'
import { coordinators } from '../notifications/recipients.ts'
import type { Tables } from '../store/tables.ts'

type Trx = Transaction<Tables>
type HelplineKind = KindOf<'helpline'>

interface ChangedEntry {
  readonly centre: CentreId
  /** The version that the change made. */
  readonly version: number
  readonly by: PersonId
  readonly at: Date
}

const ABOUT_CHANGES = ['helpline-changed'] as const
const ALL = KINDS_OF_GROUP.helpline

/** @returns whose bell changed */
export async function notifyOfChange(trx: Trx, notify: Notify, change: ChangedEntry): Promise<readonly PersonId[]> {
  const { centre, version, by, at } = change
  // The change is what waits now, not the year that has passed; and its author has read whatever came before.
  const settled = [
    ...(await markRead(trx, centre, ['helpline-due'], null)),
    ...(await markRead(trx, centre, ABOUT_CHANGES, by)),
  ]
  const others = (await coordinators(trx)).filter((person) => person !== by)
  const renewed = await renewUnread(trx, change, others)
  const people = others.filter((person) => !renewed.includes(person))
  const event = `${centre} ${version}`
  await notify(trx, people, { kind: 'helpline-changed', subject: centre, by, at, event })
  return [...new Set([...settled, ...others])]
}

/** Unread notifications of the entry name the last change. @returns whose they are */
async function renewUnread(
  trx: Trx,
  { centre, by, at }: ChangedEntry,
  people: readonly PersonId[],
): Promise<readonly PersonId[]> {
  if (people.length === 0) return []
  const rows = await trx
    .updateTable('notification')
    .set({ by, at: at.toISOString() })
    .where('kind', 'in', ABOUT_CHANGES)
    .where('subject', '=', centre)
    .where('read', '=', 0)
    .where('person', 'in', people)
    .returning('person')
    .execute()
  return rows.map(({ person }) => person)
}

/** The entry is as it was confirmed: nobody has to do anything. @returns whose bell changed */
export const settleChange = (trx: Trx, centre: CentreId): Promise<readonly PersonId[]> =>
  markRead(trx, centre, ABOUT_CHANGES, null)

/** Somebody confirmed the entry. @returns whose bell changed */
export const settleAll = (trx: Trx, centre: CentreId): Promise<readonly PersonId[]> => markRead(trx, centre, ALL, null)

/** @param person null for everybody */
async function markRead(
  trx: Trx,
  centre: CentreId,
  kinds: readonly HelplineKind[],
  person: PersonId | null,
): Promise<readonly PersonId[]> {
  const rows = await trx
    .updateTable('notification')
    .set({ read: 1 })
    .where('kind', 'in', kinds)
    .where('subject', '=', centre)
    .where('read', '=', 0)
    .$if(person !== null, (query) => query.where('person', '=', person))
    .returning('person')
    .execute()
  return rows.map((row) => row.person)
}
