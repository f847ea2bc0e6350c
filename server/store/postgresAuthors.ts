/** The authors of documents in Postgres. */
import type { Pool } from 'pg'
import type { DocumentName } from '../../shared/ids.ts'
import type { Author } from './updateLog.ts'

export async function readAuthors(pool: Pool, document: DocumentName): Promise<readonly Author[]> {
  // Numbers of 64 bits come as text.
  const { rows } = await pool.query<Omit<Author, 'client'> & { readonly client: string }>(
    'SELECT client, person, first_sequence AS first, last_sequence AS last FROM log_author WHERE document = $1',
    [document],
  )
  return rows.map((row) => ({ ...row, client: Number(row.client) }))
}
