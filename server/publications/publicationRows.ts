/** The rows of submissions and publications: the steps that `publications.ts` combines into transactions. */
import type { Transaction } from 'kysely'
import type { PersonId } from '../../shared/ids.ts'
import type { SubmissionId, SubmissionState } from '../../shared/publications/api.ts'
import { PublicPage } from '../../shared/publications/publicPage.ts'
import { jsonColumn } from '../store/jsonColumn.ts'
import type { Tables } from '../store/tables.ts'
import type { Doing, PageKey } from './doing.ts'

export type Trx = Transaction<Tables>

export const pageColumn = jsonColumn(PublicPage)

/** @returns the number of the newest submission of a page; 0 if it has none */
export async function lastSubmission(trx: Trx, { campaign, centre }: PageKey): Promise<number> {
  const last = await trx
    .selectFrom('submission')
    .select('number')
    .where('campaign', '=', campaign)
    .where('centre', '=', centre)
    .orderBy('number', 'desc')
    .executeTakeFirst()
  return last?.number ?? 0
}

/**
 * Ends the submission that waits.
 * @param submission the one to end; without it, any that waits
 * @returns its page, as it is stored; false if none waits
 */
export async function endWaiting(
  trx: Trx,
  { campaign, centre }: PageKey,
  state: Exclude<SubmissionState, 'waiting'>,
  { by, at, words = '' }: Doing,
  submission?: SubmissionId,
): Promise<string | false> {
  const row = await trx
    .updateTable('submission')
    .set({ state, decided_at: at.toISOString(), decided_by: by, words })
    .where('campaign', '=', campaign)
    .where('centre', '=', centre)
    .where('state', '=', 'waiting')
    .$if(submission !== undefined, (query) => query.where('id', '=', submission as SubmissionId))
    .returning('page')
    .executeTakeFirst()
  return row === undefined ? false : row.page
}

/**
 * Ends the version that is public.
 * @param by null if a newer version replaces it
 * @returns its page, as it is stored; null if nothing is public
 */
export async function endPublic(
  trx: Trx,
  { campaign, centre }: PageKey,
  { by, at }: { readonly by: PersonId | null; readonly at: Date },
): Promise<string | null> {
  const row = await trx
    .updateTable('publication')
    .set({ ended_at: at.toISOString(), ended_by: by })
    .where('campaign', '=', campaign)
    .where('centre', '=', centre)
    .where('ended_at', 'is', null)
    .returning('page')
    .executeTakeFirst()
  return row?.page ?? null
}

export async function insertVersion(
  trx: Trx,
  key: PageKey,
  cause: Tables['publication']['cause'],
  page: string,
  { by, at }: Doing,
): Promise<void> {
  const last = await trx
    .selectFrom('publication')
    .select('number')
    .where('campaign', '=', key.campaign)
    .where('centre', '=', key.centre)
    .orderBy('number', 'desc')
    .executeTakeFirst()
  const published = { published_at: at.toISOString(), published_by: by, ended_at: null, ended_by: null }
  await trx
    .insertInto('publication')
    .values({ ...key, number: (last?.number ?? 0) + 1, cause, page, ...published })
    .execute()
}
