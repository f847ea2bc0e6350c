/** Mails the deciders of a join request, in the transaction of its change. */
import type { Transaction } from 'kysely'
import { DAY_MS } from '../../../shared/days.ts'
import type { Tables } from '../../store/tables.ts'
import { aboutColumn } from '../accountMailAbout.ts'
import type { QueueAccountMail } from '../accountMails.ts'
import { decidersOf } from './deciders.ts'

interface MailDecidersDeps {
  readonly queueMail: QueueAccountMail
  readonly now?: () => Date
}

/**
 * A request that moves from centre to centre and back is one mail a day to each who decides. Answers are limited by
 * their questions.
 */
export async function mailDeciders(
  { queueMail, now = () => new Date() }: MailDecidersDeps,
  trx: Transaction<Tables>,
  { id, role, centre }: Pick<Tables['join_request'], 'id' | 'role' | 'centre'>,
  kind: 'join-asked' | 'join-answered',
): Promise<void> {
  const { people } = await decidersOf(trx, role, centre)
  const about = { kind, request: id } as const
  const since = new Date(now().getTime() - DAY_MS).toISOString()
  const mailed = await trx
    .selectFrom('mail')
    .select('person')
    .where('about', '=', aboutColumn.write(about))
    .where('created_at', '>', since)
    .execute()
  const hasMail = new Set(kind === 'join-asked' ? mailed.map(({ person }) => person) : [])
  for (const person of people) if (!hasMail.has(person)) await queueMail(trx, person, about, now())
}
