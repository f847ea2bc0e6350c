/** What an erasure does in tables where it neither deletes a person's rows nor leaves them alone. */
import type { Transaction } from 'kysely'
import { withMentionLabels } from '../../../shared/comments/body.ts'
import { richTextColumn } from '../../store/jsonColumn.ts'
import { KINDS_OF_GROUP } from '../../../shared/notifications/kinds.ts'
import type { Tables } from '../../store/tables.ts'
import { withdrawOpenRequests } from '../joining/openRequests.ts'
import type { Erased } from './tableOfPerson.ts'

type Trx = Transaction<Tables>

export async function leaveTombstone(trx: Trx, { id, tombstone, at }: Erased): Promise<void> {
  await trx
    .updateTable('person')
    .set({
      name: tombstone,
      sign_in_name: id,
      address: '',
      language: null,
      standing: 'ended',
      last_seen_at: null,
      access_until: null,
      ended_at: at.toISOString(),
      erased_at: at.toISOString(),
    })
    .where('id', '=', id)
    .execute()
}

/**
 * Reasons, refusals and messages may name the person, no matter who wrote them. The request itself and its decider
 * stay.
 */
export async function eraseJoinWords(trx: Trx, { id, at }: Erased): Promise<void> {
  await trx
    .updateTable('join_message')
    .set({ words: '' })
    .where((where) =>
      where.or([
        where('person', '=', id),
        where('request', 'in', where.selectFrom('join_request').select('join_request.id').where('person', '=', id)),
      ]),
    )
    .execute()
  await trx.updateTable('join_request').set({ reason: '', words: '' }).where('person', '=', id).execute()
  await withdrawOpenRequests(trx, id, at)
}

/** The record of which notification went with which mail. */
export async function eraseReceipts(trx: Trx, { id }: Erased): Promise<void> {
  const own = trx.selectFrom('notification').select('id').where('person', '=', id)
  await trx.deleteFrom('mail_item').where('notification', 'in', own).execute()
  const mails = trx.selectFrom('mail').select('id').where('person', '=', id)
  await trx.deleteFrom('mail_item').where('mail', 'in', mails).execute()
}

/**
 * The person's own notifications go, and those with the person's words; others about the person's acts stay, with only
 * the id.
 */
export async function eraseNotifications(trx: Trx, { id }: Erased): Promise<void> {
  await trx
    .deleteFrom('notification')
    .where((where) => where.or([where('person', '=', id), where('by', '=', id).and('kind', 'in', WITH_WORDS)]))
    .execute()
}

/** Their `detail` holds somebody's words; other kinds refer to the text. */
const WITH_WORDS = KINDS_OF_GROUP.publication

/** Mails to the person go; of mails to others the subject, if it names the person. */
export async function eraseFromMails(trx: Trx, { id, name, addresses }: Erased): Promise<void> {
  await trx
    .deleteFrom('mail')
    .where((where) =>
      where.or([where('person', '=', id), ...addresses.map((address) => where('address', '=', address))]),
    )
    .execute()
  const others = await trx.selectFrom('mail').select(['id', 'subject', 'trouble']).execute()
  const isNamed = namesOneOf([name, ...addresses])
  for (const { id: mail, subject, trouble } of others) {
    if (!isNamed(subject) && !isNamed(trouble)) continue
    await trx
      .updateTable('mail')
      .set({ subject: isNamed(subject) ? null : subject, trouble: isNamed(trouble) ? null : trouble })
      .where('id', '=', mail)
      .execute()
  }
}

/** Erases what the person wrote in reminders, and all texts that name the person. The message itself stays. */
export async function eraseReminderWords(trx: Trx, { id, name, addresses }: Erased): Promise<void> {
  const isNamed = namesOneOf([name, ...addresses])
  const all = await trx.selectFrom('reminder_message').select(['id', 'written_by', 'words']).execute()
  const ids = all.filter(({ written_by: by, words }) => by === id || isNamed(words)).map((message) => message.id)
  if (ids.length > 0) await trx.updateTable('reminder_message').set({ words: '' }).where('id', 'in', ids).execute()
}

/** Whether a text contains one of these names or addresses, in upper or lower case, also across the end of a line. */
function namesOneOf(all: readonly string[]): (text: string | null) => boolean {
  const plain = (text: string) => text.toLowerCase().replaceAll(/\s+/g, ' ')
  const names = all.filter((one) => one !== '').map(plain)
  return (text) => text !== null && names.some((one) => plain(text).includes(one))
}

/** A mention holds the name as it was when it was written. */
export async function eraseMentions(trx: Trx, erased: Erased): Promise<void> {
  const rows = await trx
    .selectFrom('thread_comment')
    .select(['thread', 'number', 'body'])
    .where('body', 'like', mentioning(erased))
    .execute()
  for (const { thread, number, body } of rows) {
    if (body === null) continue
    await trx
      .updateTable('thread_comment')
      .set({ body: withTombstone(body, erased) })
      .where('thread', '=', thread)
      .where('number', '=', number)
      .execute()
  }
}

/** As in comments: an entry may have been a comment. */
export async function eraseMentionsInAnswers(trx: Trx, erased: Erased): Promise<void> {
  const rows = await trx
    .selectFrom('answer_entry')
    .select(['id', 'body'])
    .where('body', 'like', mentioning(erased))
    .execute()
  for (const { id, body } of rows)
    await trx
      .updateTable('answer_entry')
      .set({ body: withTombstone(body, erased) })
      .where('id', '=', id)
      .execute()
}

export async function eraseMentionsInTexts(trx: Trx, erased: Erased): Promise<void> {
  const rows = await trx
    .selectFrom('agreed_text')
    .select(['answer', 'language', 'body'])
    .where('body', 'like', mentioning(erased))
    .execute()
  for (const { answer, language, body } of rows)
    await trx
      .updateTable('agreed_text')
      .set({ body: withTombstone(body, erased) })
      .where('answer', '=', answer)
      .where('language', '=', language)
      .execute()
}

const mentioning = ({ id }: Erased): string => `%"${id}"%`

const withTombstone = (body: string, { id, tombstone }: Erased): string =>
  richTextColumn.write(
    withMentionLabels(richTextColumn.read(body), (mention) =>
      mention.kind === 'person' && mention.id === id ? tombstone : mention.label,
    ),
  )
