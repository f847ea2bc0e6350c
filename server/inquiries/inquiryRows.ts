/** The rows of inquiries: the steps that `inquiries.ts` combines into transactions. */
import type { Transaction } from 'kysely'
import { randomId, type CampaignId, type CentreId, type PersonId } from '../../shared/ids.ts'
import type { InquiryId } from '../../shared/inquiries/inquiry.ts'
import type { MailId } from '../../shared/mail/outgoing.ts'
import { deleteNotificationsAbout } from '../notifications/notifications.ts'
import { TABLE_BOUNDS } from '../store/bounds/tableBounds.ts'
import type { Tables } from '../store/tables.ts'
import { INQUIRY_MAILS, inquiryAbout } from './inquiryMails.ts'

export type Trx = Transaction<Tables>

/** An inquiry, by what notices and rights need. */
export interface InquiryPlace {
  readonly id: InquiryId
  readonly campaign: CampaignId
  readonly centre: CentreId
}

interface NewMessage {
  readonly author: PersonId | null
  readonly words: string
  readonly at: Date
  readonly mail: MailId | null
}

/** @returns the number of the last message; 0 without one */
export async function lastNumber(trx: Trx, inquiry: InquiryId): Promise<number> {
  const last = await trx
    .selectFrom('inquiry_message')
    .select('number')
    .where('inquiry', '=', inquiry)
    .orderBy('number', 'desc')
    .executeTakeFirst()
  return last?.number ?? 0
}

export async function insertMessage(
  trx: Trx,
  inquiry: InquiryId,
  { author, words, at, mail }: NewMessage,
): Promise<void> {
  const number = (await lastNumber(trx, inquiry)) + 1
  await trx
    .insertInto('inquiry_message')
    .values({ inquiry, number, at: at.toISOString(), author, words, mail })
    .execute()
}

/**
 * Deletes the last message with its mail, if this person wrote it and the mail still waits; the inquiry is open again, and
 * waits since the message before.
 * @returns false if not
 */
export async function deleteLastAnswer(trx: Trx, inquiry: InquiryId, by: PersonId, at: Date): Promise<boolean> {
  const last = await trx
    .selectFrom('inquiry_message')
    .select(['number', 'author', 'mail'])
    .where('inquiry', '=', inquiry)
    .orderBy('number', 'desc')
    .executeTakeFirst()
  if (last === undefined || last.author !== by || last.mail === null) return false
  // Only one of two gets it: who sends it, or who takes it back.
  const mail = await trx
    .deleteFrom('mail')
    .where('id', '=', last.mail)
    .where('state', '=', 'queued')
    .where('due_at', '>', at.toISOString())
    .returning('id')
    .executeTakeFirst()
  if (mail === undefined) return false
  await trx.deleteFrom('inquiry_message').where('inquiry', '=', inquiry).where('number', '=', last.number).execute()
  const before = await trx
    .selectFrom('inquiry_message')
    .select('at')
    .where('inquiry', '=', inquiry)
    .orderBy('number', 'desc')
    .executeTakeFirstOrThrow()
  await trx.updateTable('inquiry').set({ state: 'open', last_at: before.at }).where('id', '=', inquiry).execute()
  return true
}

/** @returns its id; null if the limit of notes is reached */
export async function insertNote(
  trx: Trx,
  inquiry: InquiryId,
  { author, words, at }: Pick<NewMessage, 'words' | 'at'> & { readonly author: PersonId },
): Promise<string | null> {
  const { count } = await trx
    .selectFrom('inquiry_note')
    .select((of) => of.fn.countAll<number | string>().as('count'))
    .where('inquiry', '=', inquiry)
    .executeTakeFirstOrThrow()
  if (Number(count) >= TABLE_BOUNDS.inquiry_note.rows) return null
  const id = randomId()
  await trx.insertInto('inquiry_note').values({ id, inquiry, at: at.toISOString(), author, words }).execute()
  return id
}

/** Deletes inquiries with all that is of them, their mails too. @returns the deleted, and the ids of their mails */
export async function deleteInquiries(
  trx: Trx,
  ids: readonly InquiryId[],
): Promise<{ readonly deleted: readonly InquiryPlace[]; readonly mails: readonly MailId[] }> {
  if (ids.length === 0) return { deleted: [], mails: [] }
  const abouts = ids.flatMap((inquiry) => INQUIRY_MAILS.map((kind) => inquiryAbout.write({ kind, inquiry })))
  const mails = await trx.deleteFrom('mail').where('about', 'in', abouts).returning('id').execute()
  await deleteNotificationsAbout(trx, 'inquiry', ids)
  await trx.deleteFrom('inquiry_note').where('inquiry', 'in', ids).execute()
  await trx.deleteFrom('inquiry_message').where('inquiry', 'in', ids).execute()
  const deleted = await trx
    .deleteFrom('inquiry')
    .where('id', 'in', ids)
    .returning(['id', 'campaign', 'centre'])
    .execute()
  return { deleted, mails: mails.map(({ id }) => id) }
}

/** Lead planners of a centre; all of its planners if it has no lead. */
export async function plannersToTell(trx: Trx, centre: CentreId): Promise<readonly PersonId[]> {
  const planners = await trx
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person')
    .select(['person.id', 'membership.lead'])
    .where('membership.centre', '=', centre)
    .where('person.role', '=', 'planner')
    .where('person.standing', '=', 'approved')
    .execute()
  const leads = planners.filter(({ lead }) => lead === 1)
  return (leads.length > 0 ? leads : planners).map(({ id }) => id)
}
