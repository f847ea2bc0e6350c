/**
 * Coordinators' words in reminders. Each text is one row; the reminders of all recipients and the entry of the audit
 * log refer to it, so that it can be deleted everywhere at once.
 */
import type { Transaction } from 'kysely'
import { randomId, type PersonId } from '../../shared/ids.ts'
import type { MilestoneId } from '../../shared/milestones/milestone.ts'
import type { Tables } from '../store/tables.ts'

export interface ReminderMessage {
  readonly id: string
  readonly words: string
}

/** Stores the text of a reminder before those who receive it. */
export async function insertMessage(
  trx: Transaction<Tables>,
  milestone: MilestoneId,
  { by, at, words }: { readonly by: PersonId; readonly at: Date; readonly words: string },
): Promise<ReminderMessage> {
  const id = randomId()
  await trx
    .insertInto('reminder_message')
    .values({ id, milestone, written_by: by, at: at.toISOString(), words })
    .execute()
  return { id, words }
}

/** Deletes a text that nobody received. */
export async function deleteMessage(trx: Transaction<Tables>, { id }: ReminderMessage): Promise<void> {
  await trx.deleteFrom('reminder_message').where('id', '=', id).execute()
}
