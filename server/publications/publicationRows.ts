/** The rows of publications: the steps that `publications.ts` combines into transactions. */
import type { Transaction } from 'kysely'
import { documentName } from '../../shared/documents/kinds.ts'
import type { DocumentName, PersonId } from '../../shared/ids.ts'
import { PublicPage } from '../../shared/publications/publicPage.ts'
import { jsonColumn } from '../store/jsonColumn.ts'
import type { Tables } from '../store/tables.ts'
import type { Doing, PageKey } from './doing.ts'

export type Trx = Transaction<Tables>

export const pageColumn = jsonColumn(PublicPage)

export const pageDocument = ({ campaign, centre }: PageKey): DocumentName =>
  documentName({ kind: 'profile', campaign, centre })

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
