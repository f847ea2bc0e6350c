/** Mails about inquiries. A row of the outbox names the inquiry alone: no mail, table or log holds its text or the address of its writer. */
import type { Transaction } from 'kysely'
import { z } from 'zod'
import { randomId, type PersonId } from '../../shared/ids.ts'
import { InquiryId } from '../../shared/inquiries/inquiry.ts'
import { MailId } from '../../shared/mail/outgoing.ts'
import { jsonColumn } from '../store/jsonColumn.ts'
import type { Tables } from '../store/tables.ts'

/** `inquiry-answer`: for its writer. The others are for the lead planners of its centre. */
export const INQUIRY_MAILS = ['inquiry-answer', 'inquiry-disclosure', 'inquiry-waiting'] as const
const InquiryMailAbout = z.object({ kind: z.enum(INQUIRY_MAILS), inquiry: InquiryId })
export type InquiryMailAbout = z.infer<typeof InquiryMailAbout>

export const inquiryAbout = jsonColumn(InquiryMailAbout)

/** @returns null for a mail about something else */
export function readInquiryAbout(about: string): InquiryMailAbout | null {
  const parsed = InquiryMailAbout.safeParse(JSON.parse(about))
  return parsed.success ? parsed.data : null
}

/** @param person empty for the writer of the inquiry, whose address is looked up when the mail is made */
export async function queueInquiryMail(
  trx: Transaction<Tables>,
  person: PersonId | '',
  about: InquiryMailAbout,
  at: Date,
  dueAt: Date = at,
): Promise<MailId> {
  const id = MailId.parse(randomId())
  await trx
    .insertInto('mail')
    .values({
      id,
      person: person as PersonId,
      about: inquiryAbout.write(about),
      kind: 'at-once',
      state: 'queued',
      attempts: 0,
      created_at: at.toISOString(),
      due_at: dueAt.toISOString(),
    })
    .execute()
  return id
}
