/**
 * The update log in Postgres. The sequence is per document and allotted under the document's row lock, so that commit
 * order is sequence order: a reader that has seen N will never find a lower number appear later.
 */
import type { PoolClient } from 'pg'
import { randomId, type DocumentName, type Incarnation } from '../../shared/ids.ts'
import { StoreFailing } from './health/storeFailing.ts'
import { createPostgresPool } from './postgresPool.ts'
import { createPostgresVersions } from './postgresVersions.ts'
import { authorsIn, firstByClient } from './authors.ts'
import { readAuthors } from './postgresAuthors.ts'
import { dueEntries, type DocumentHead, type LogEntry, type NewDocument, type UpdateLog } from './updateLog.ts'

/** One that has shipped is never changed. */
const MIGRATIONS: readonly string[] = [
  `CREATE TABLE log_document (
     name text PRIMARY KEY, incarnation text NOT NULL, schema integer NOT NULL, sequence integer NOT NULL,
     snapshot bytea NOT NULL, snapshot_sequence integer NOT NULL, version_sequence integer NOT NULL
   );
   CREATE TABLE log_entry (
     document text NOT NULL, sequence integer NOT NULL, data bytea NOT NULL, person text, at timestamptz NOT NULL,
     PRIMARY KEY (document, sequence)
   );
   CREATE TABLE log_author (
     document text NOT NULL, client bigint NOT NULL, person text NOT NULL, first_sequence integer NOT NULL,
     last_sequence integer NOT NULL, PRIMARY KEY (document, client, person)
   );
   CREATE TABLE log_version (
     id text PRIMARY KEY, document text NOT NULL, sequence integer NOT NULL, at timestamptz NOT NULL,
     cause text NOT NULL, people jsonb NOT NULL, state bytea NOT NULL
   );
   CREATE INDEX log_version_document ON log_version (document, sequence);`,
  'ALTER TABLE log_version ADD COLUMN name text;',
  'ALTER TABLE log_document ADD COLUMN snapshot_vector bytea;',
  // Whose commits count, see `health/postgresLease.ts`. It belongs to this database and not to its content: a backup has none.
  `CREATE TABLE server_lease (
     id integer PRIMARY KEY CHECK (id = 1), holder text NOT NULL, claimed_at timestamptz NOT NULL
   );
   INSERT INTO server_lease VALUES (1, '', now());`,
  'ALTER TABLE log_version ADD COLUMN origin text;',
]

/** The newest number that this release knows. */
export const POSTGRES_LOG_SCHEMA = MIGRATIONS.length

/** Any number that no other user of advisory locks in this database takes. */
const MIGRATION_LOCK = 7_026_401

interface HeadRow {
  incarnation: Incarnation
  schema: number
  sequence: number
  version_sequence: number
}

interface DocumentRow extends HeadRow {
  snapshot: Uint8Array
  snapshot_vector: Uint8Array | null
  snapshot_sequence: number
}

interface Options {
  readonly now?: () => Date
  /** The name under which this server has claimed the database: it writes only while that stands. Null: nobody else writes. */
  readonly holder?: string | null
}

/** @throws if the database cannot be reached, or comes from a newer release */
export async function openPostgresUpdateLog(
  url: string,
  { now = () => new Date(), holder = null }: Options = {},
): Promise<UpdateLog> {
  const pool = createPostgresPool(url, 4)

  async function transact<T>(work: (client: PoolClient) => Promise<T>, isWrite = true): Promise<T> {
    const client = await pool.connect()
    try {
      await client.query('BEGIN')
      if (isWrite && holder !== null) await assertHolder(client, holder)
      const result = await work(client)
      await client.query('COMMIT')
      client.release()
      return result
    } catch (error) {
      // The connection may be half-way through a failed command: it is thrown away rather than rolled back.
      client.release(true)
      throw error
    }
  }

  try {
    await transact(migrateLog, false)
  } catch (error) {
    await pool.end()
    throw error
  }

  return {
    async create(documents) {
      return transact(async (client) => {
        const created = new Set<DocumentName>()
        for (const one of documents) if (await insertNew(client, one, now())) created.add(one.document)
        return created
      })
    },

    async head(document) {
      const { rows } = await pool.query<HeadRow>(
        'SELECT incarnation, schema, sequence, version_sequence FROM log_document WHERE name = $1',
        [document],
      )
      return rows[0] === undefined ? null : asHead(rows[0])
    },

    async load(document) {
      return transact(async (client) => {
        // The share lock keeps a compaction from moving updates between the two queries.
        const { rows } = await client.query<DocumentRow>('SELECT * FROM log_document WHERE name = $1 FOR SHARE', [
          document,
        ])
        const row = rows[0]
        if (row === undefined) return null
        const entries = await client.query<{ data: Uint8Array }>(
          'SELECT data FROM log_entry WHERE document = $1 AND sequence > $2 ORDER BY sequence',
          [document, row.snapshot_sequence],
        )
        return {
          ...asHead(row),
          snapshot: { state: row.snapshot, vector: row.snapshot_vector },
          snapshotSequence: row.snapshot_sequence,
          updates: entries.rows.map((entry) => entry.data),
        }
      }, false)
    },

    async commit(batch) {
      return transact(async (client) => {
        const at = now()
        const sequences = new Map<DocumentName, number>()
        // By name, so that two nodes which commit to the same documents lock them in the same order.
        for (const [document, entries] of [...groupByDocument(batch)].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
          sequences.set(document, await appendEntries(client, document, entries, at))
        }
        return sequences
      })
    },

    /** `synchronous_commit` is on, so that each transaction is flushed already. */
    async sync() {},

    async compact(document, through, { state, vector }) {
      await transact(async (client) => {
        const { rowCount } = await client.query(
          `UPDATE log_document SET snapshot = $1, snapshot_vector = $4, snapshot_sequence = $2
           WHERE name = $3 AND snapshot_sequence <= $2 AND sequence >= $2`,
          [state, through, document, vector],
        )
        if (rowCount === 1) {
          await client.query('DELETE FROM log_entry WHERE document = $1 AND sequence <= $2', [document, through])
        }
      })
    },

    versions: createPostgresVersions(pool, transact, now),

    authors: async (document) => firstByClient(await readAuthors(pool, document)),
    allAuthors: (document) => readAuthors(pool, document),

    async probe() {
      await pool.query('SELECT 1')
    },

    async close() {
      await pool.end()
    },
  }
}

/**
 * Locks the row until the transaction ends, so that whoever claims the database meanwhile waits for it.
 * @throws StoreFailing if another server has claimed it
 */
async function assertHolder(client: PoolClient, holder: string): Promise<void> {
  const { rows } = await client.query<{ holder: string }>('SELECT holder FROM server_lease FOR SHARE')
  if (rows[0]?.holder !== holder) throw new StoreFailing('Another server has taken over the database.')
}

async function insertNew(client: PoolClient, one: NewDocument, at: Date): Promise<boolean> {
  const { document, incarnation, schema, state, person } = one
  const { rowCount } = await client.query(
    'INSERT INTO log_document VALUES ($1, $2, $3, 0, $4, 0, 0) ON CONFLICT DO NOTHING',
    [document, incarnation, schema, state],
  )
  if (rowCount === 0) return false
  const people = JSON.stringify(person === null ? [] : [person])
  await client.query('INSERT INTO log_version VALUES ($1, $2, 0, $3, $4, $5, $6)', [
    randomId(),
    document,
    at,
    'created',
    people,
    state,
  ])
  return true
}

/** One UPDATE takes the row lock and allots the numbers, one INSERT stores the entries. */
async function appendEntries(
  client: PoolClient,
  document: DocumentName,
  given: readonly LogEntry[],
  at: Date,
): Promise<number> {
  // Who completes a document waits here for whoever does so at the same time.
  const names = given.some(({ schema }) => schema !== undefined)
  const locked = names
    ? await client.query<{ schema: number }>('SELECT schema FROM log_document WHERE name = $1 FOR UPDATE', [document])
    : null
  const { due: entries, layout } = dueEntries(given, locked?.rows[0]?.schema ?? 0)
  const { rows } = await client.query<{ sequence: number }>(
    `UPDATE log_document SET sequence = sequence + $2, schema = greatest(schema, $3)
     WHERE name = $1 RETURNING sequence`,
    [document, entries.length, layout],
  )
  const last = rows[0]?.sequence
  if (last === undefined) throw new Error(`no document ${document}`)
  if (entries.length === 0) return last
  const first = last - entries.length + 1
  await client.query(
    `INSERT INTO log_entry (document, sequence, data, person, at)
     SELECT $1, $2 + ordinality - 1, data, nullif(person, ''), $5
     FROM unnest($3::bytea[], $4::text[]) WITH ORDINALITY AS given (data, person, ordinality)`,
    [
      document,
      first,
      entries.map((entry) => Buffer.from(entry.update)),
      entries.map((entry) => entry.person ?? ''),
      at,
    ],
  )
  // A statement may touch a row once only, so each author comes once.
  const authors = authorsIn(entries, first)
  if (authors.length > 0) {
    await client.query(
      `INSERT INTO log_author (document, client, person, first_sequence, last_sequence)
       SELECT $1, client, person, first, last
       FROM unnest($2::bigint[], $3::text[], $4::integer[], $5::integer[]) AS given (client, person, first, last)
       ON CONFLICT (document, client, person) DO UPDATE SET last_sequence = excluded.last_sequence`,
      [
        document,
        authors.map((a) => a.client),
        authors.map((a) => a.person),
        authors.map((a) => a.first),
        authors.map((a) => a.last),
      ],
    )
  }
  return last
}

function groupByDocument(batch: readonly LogEntry[]): Map<DocumentName, LogEntry[]> {
  const groups = new Map<DocumentName, LogEntry[]>()
  for (const entry of batch) {
    const group = groups.get(entry.document)
    if (group === undefined) groups.set(entry.document, [entry])
    else group.push(entry)
  }
  return groups
}

function asHead(row: HeadRow): DocumentHead {
  return {
    incarnation: row.incarnation,
    schema: row.schema,
    sequence: row.sequence,
    versionSequence: row.version_sequence,
  }
}

/** Runs in one transaction under an advisory lock: several nodes may start at once. */
async function migrateLog(client: PoolClient): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK])
  await client.query('CREATE TABLE IF NOT EXISTS log_migration (number integer PRIMARY KEY)')
  const { rows } = await client.query<{ done: number }>('SELECT count(*)::integer AS done FROM log_migration')
  const done = rows[0]?.done ?? 0
  if (done > POSTGRES_LOG_SCHEMA) throw new Error('this database was written by a newer release')
  for (const [index, migration] of MIGRATIONS.entries()) {
    if (index < done) continue
    await client.query(migration)
    await client.query('INSERT INTO log_migration VALUES ($1)', [index + 1])
  }
}
