import type { Pool, PoolClient } from 'pg'
import type { DocumentName } from '../../../shared/ids.ts'
import { createPostgresPool, transactIn } from '../postgresPool.ts'
import type { UpdateLog } from '../updateLog.ts'
import { readWhole, type DocumentTables, type WholeDocument, type WholeVersion } from './documentTables.ts'

/** @param log the log in this database, open */
export function openPostgresDocuments(url: string, log: UpdateLog): DocumentTables {
  const pool = createPostgresPool(url, 2)
  return {
    async names() {
      const { rows } = await pool.query<{ name: DocumentName }>('SELECT name FROM log_document ORDER BY name')
      return rows.map(({ name }) => name)
    },
    read: (name) =>
      readWhole(log, name, async (after) => {
        const { rows } = await pool.query<{ sequence: number; at: Date }>(
          'SELECT sequence, at FROM log_entry WHERE document = $1 AND sequence > $2 ORDER BY sequence',
          [name, after],
        )
        return rows.map(({ sequence, at }) => ({ sequence, at: at.toISOString() }))
      }),
    versions: (name) => readVersions(pool, name),
    replace: (document, versions) =>
      transactIn(pool, async (client) => {
        await remove(client, document.name)
        await insertDocument(client, document)
        for await (const version of versions) await insertVersion(client, document.name, version)
      }),
    remove: (name) => transactIn(pool, (client) => remove(client, name)),
    close: () => pool.end(),
  }
}

async function* readVersions(pool: Pool, name: DocumentName): AsyncGenerator<WholeVersion> {
  const { rows: ids } = await pool.query<{ id: string }>('SELECT id FROM log_version WHERE document = $1', [name])
  for (const { id } of ids) {
    const { rows } = await pool.query<Omit<WholeVersion, 'at'> & { at: Date }>(
      'SELECT id, sequence, at, cause, name, origin, people, state FROM log_version WHERE id = $1',
      [id],
    )
    for (const row of rows) yield { ...row, at: row.at.toISOString() }
  }
}

async function remove(client: PoolClient, name: DocumentName): Promise<void> {
  for (const table of ['log_entry', 'log_author', 'log_version']) {
    await client.query(`DELETE FROM ${table} WHERE document = $1`, [name])
  }
  await client.query('DELETE FROM log_document WHERE name = $1', [name])
}

async function insertDocument(client: PoolClient, document: WholeDocument): Promise<void> {
  const { name, incarnation, schema, sequence, snapshot, snapshotSequence, versionSequence } = document
  await client.query(
    `INSERT INTO log_document
       (name, incarnation, schema, sequence, snapshot, snapshot_vector, snapshot_sequence, version_sequence)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [name, incarnation, schema, sequence, snapshot.state, snapshot.vector, snapshotSequence, versionSequence],
  )
  await insertEntries(client, document)
  await insertAuthors(client, document)
}

async function insertEntries(client: PoolClient, document: WholeDocument): Promise<void> {
  const { name, snapshotSequence, updates, times } = document
  await client.query(
    `INSERT INTO log_entry (document, sequence, data, at)
     SELECT $1, $2 + ordinality, data, at
     FROM unnest($3::bytea[], $4::timestamptz[]) WITH ORDINALITY AS given (data, at, ordinality)`,
    [name, snapshotSequence, updates.map((update) => Buffer.from(update)), times],
  )
}

async function insertAuthors(client: PoolClient, { name, authors }: WholeDocument): Promise<void> {
  await client.query(
    `INSERT INTO log_author (document, client, person, first_sequence, last_sequence)
     SELECT $1, * FROM unnest($2::bigint[], $3::text[], $4::integer[], $5::integer[])`,
    [
      name,
      authors.map((author) => author.client),
      authors.map(({ person }) => person),
      authors.map(({ first }) => first),
      authors.map(({ last }) => last),
    ],
  )
}

async function insertVersion(client: PoolClient, document: DocumentName, version: WholeVersion): Promise<void> {
  const { id, sequence, at, cause, name, origin, people, state } = version
  await client.query(
    `INSERT INTO log_version (document, id, sequence, at, cause, name, origin, people, state)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [document, id, sequence, at, cause, name, origin, JSON.stringify(people), state],
  )
}
