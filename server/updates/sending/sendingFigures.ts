/** How far the sending of a letter is: figures that outlive its mails, and what mail servers said. */
import type { PersonId } from '../../../shared/ids.ts'
import type { MailState } from '../../../shared/mail/outgoing.ts'
import type { ListedUpdate, Sending } from '../../../shared/updates/api.ts'
import type { Core } from '../../core.ts'
import type { Issue } from '../issues.ts'
import type { RecipientsDeps } from './recipients.ts'

export type SendingFiguresDeps = Pick<Core, 'db' | 'namesOf'> & Pick<RecipientsDeps, 'paused'>

/** The latest refusals in an answer. */
const MAX_REFUSALS = 200

/** @returns null before it is sent. This node may not know yet what another one sent, so the database is asked. */
export async function countsOf(
  { db }: Pick<SendingFiguresDeps, 'db'>,
  { id, state }: Issue,
): Promise<ListedUpdate['sent']> {
  if (state !== 'sent') return null
  const [row, waiting] = await Promise.all([
    db.selectFrom('weekly_update').select(['people', 'refused']).where('id', '=', id).executeTakeFirst(),
    db
      .selectFrom('mail')
      .select((of) => of.fn.countAll<number | string>().as('count'))
      .where('issue', '=', id)
      .where('state', 'in', ['queued', 'sending', 'handed'])
      .executeTakeFirstOrThrow(),
  ])
  return { people: row?.people ?? 0, refused: row?.refused ?? 0, waiting: Number(waiting.count) }
}

export async function sendingOf(deps: SendingFiguresDeps, issue: Issue): Promise<Sending> {
  const counts = (await countsOf(deps, issue)) ?? { people: 0, refused: 0, waiting: 0 }
  return {
    sent: counts.people,
    waiting: counts.waiting,
    refused: counts.refused,
    stopped: issue.stopped === 1,
    at: issue.send_at,
    refusals: issue.state === 'sent' ? await refusalsOf(deps, issue) : [],
  }
}

/** Mails that failed, got no answer, or are tried again. Refusals are stored longer than some mails. */
async function refusalsOf({ db, namesOf, paused }: SendingFiguresDeps, { id }: Issue): Promise<Sending['refusals']> {
  const [mails, refused, pausedSince] = await Promise.all([
    db
      .selectFrom('mail')
      .select(['person', 'state', 'trouble', 'done_at', 'created_at'])
      .where('issue', '=', id)
      .where('state', 'in', ['queued', 'failed', 'unsure'])
      .where('trouble', 'is not', null)
      .orderBy('created_at', 'desc')
      .limit(MAX_REFUSALS)
      .execute(),
    db
      .selectFrom('mail_refusal')
      .select(['person', 'trouble', 'at'])
      .where('issue', '=', id)
      .orderBy('at', 'desc')
      .limit(MAX_REFUSALS)
      .execute(),
    paused(db),
  ])
  const refusing = new Set<PersonId>(refused.map(({ person }) => person))
  const all = [
    ...refused.map(({ person, trouble, at }) => ({ person, trouble, at, kind: 'refused' as const })),
    ...mails
      .filter(({ person }) => !refusing.has(person))
      .map(({ person, state, trouble, done_at: done, created_at: made }) => ({
        person,
        trouble: trouble ?? '',
        at: done ?? made,
        kind: kindOf(state),
      })),
  ]
  const names = await namesOf(all.map(({ person }) => person))
  return all
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))
    .slice(0, MAX_REFUSALS)
    .map(({ person, ...one }) => ({ name: names.get(person) ?? '', isPaused: pausedSince.has(person), ...one }))
}

function kindOf(state: MailState): Sending['refusals'][number]['kind'] {
  if (state === 'unsure') return 'unsure'
  return state === 'queued' ? 'later' : 'refused'
}
