/** Versions of documents in Postgres. */
import type { Pool, PoolClient } from 'pg'
import { randomId, type DocumentName, type PersonId } from '../../shared/ids.ts'
import { judgeNamed, type NamedVersions } from './versionQuota.ts'
import type { StoredVersion, VersionStore } from './versionStore.ts'

/** @param transact runs its work completely or not at all, on one connection */
export function createPostgresVersions(
  pool: Pool,
  transact: <T>(work: (client: PoolClient) => Promise<T>) => Promise<T>,
  now: () => Date,
): VersionStore {
  return {
    async store(document, version) {
      const { cause, name, origin, sequence, state } = version
      return transact(async (client) => {
        const { rows } = await client.query<{ version_sequence: number }>(
          'SELECT version_sequence FROM log_document WHERE name = $1 FOR UPDATE',
          [document],
        )
        const since = rows[0]?.version_sequence
        if (since === undefined) throw new Error(`no document ${document}`)
        const fit = cause === 'named' ? judgeNamed(await namedOf(client, document), version) : 'fits'
        if (fit === 'again') return 'stored'
        if (fit !== 'fits') return fit
        const people = await client.query<{ person: PersonId }>(
          'SELECT DISTINCT person FROM log_author WHERE document = $1 AND last_sequence > $2 ORDER BY person',
          [document, since],
        )
        await client.query('INSERT INTO log_version VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
          randomId(),
          document,
          sequence,
          now(),
          cause,
          JSON.stringify(people.rows.map((row) => row.person)),
          state,
          name,
          origin,
        ])
        await client.query('UPDATE log_document SET version_sequence = $1 WHERE name = $2', [sequence, document])
        return 'stored'
      })
    },

    async list(document) {
      const { rows } = await pool.query<Omit<StoredVersion, 'at'> & { at: Date }>(
        // A state is named after it was stored, possibly in the same millisecond.
        `SELECT id, at, cause, name, origin, people FROM log_version WHERE document = $1
         ORDER BY sequence DESC, at DESC, cause = 'named' DESC`,
        [document],
      )
      return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
    },

    async state(document, id) {
      const { rows } = await pool.query<{ state: Uint8Array }>(
        'SELECT state FROM log_version WHERE document = $1 AND id = $2',
        [document, id],
      )
      return rows[0]?.state ?? null
    },

    async rename(document, id, name) {
      return transact(async (client) => {
        const { rowCount } = await client.query('UPDATE log_version SET name = $1 WHERE document = $2 AND id = $3', [
          name,
          document,
          id,
        ])
        return rowCount === 1
      })
    },
  }
}

async function namedOf(client: PoolClient, document: DocumentName): Promise<NamedVersions> {
  const { rows: sums } = await client.query<{ count: number; bytes: string }>(
    `SELECT count(*)::integer AS count, coalesce(sum(octet_length(state)), 0) AS bytes
     FROM log_version WHERE document = $1 AND cause = 'named'`,
    [document],
  )
  const { rows: newest } = await client.query<NonNullable<NamedVersions['newest']>>(
    "SELECT sequence, name FROM log_version WHERE document = $1 AND cause = 'named' ORDER BY sequence DESC, at DESC LIMIT 1",
    [document],
  )
  return { count: sums[0]?.count ?? 0, bytes: Number(sums[0]?.bytes ?? 0), newest: newest[0] ?? null }
}
