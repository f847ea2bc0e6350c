/** The tables of the update log in Postgres. */
import type { PoolClient } from 'pg'
import { LOCK_TIMEOUT } from '../giveWay.ts'
import { COMMIT_FUNCTION } from './commitFunction.ts'

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
  // A row of the log holds `count` updates that one person sent one after another, and ends at `sequence`: one as it
  // came, several packed, see `packedUpdates.ts`. Each commit rewrites its document's row: free space beside it, and
  // snapshots elsewhere, make that cheap.
  `ALTER TABLE log_entry ADD COLUMN count integer NOT NULL DEFAULT 1, ADD COLUMN schema integer;
   ALTER TABLE log_document SET (toast_tuple_target = 128, fillfactor = 50);
   ${COMMIT_FUNCTION}`,
  // See `leases/nodeLeases.ts`. The second key makes a new epoch wait for transactions that rely on the old one; a renewal does not.
  `CREATE TABLE work_lease (
     kind text PRIMARY KEY, node text NOT NULL, epoch integer NOT NULL, until timestamptz NOT NULL, UNIQUE (kind, epoch)
   );`,
  // Messages between nodes, see `bus/messageTable.ts`. `channel` is the name under which they find each other in Redis.
  `CREATE TABLE node_message_head (
     id integer PRIMARY KEY CHECK (id = 1), last bigint NOT NULL, channel text NOT NULL
   );
   INSERT INTO node_message_head VALUES (1, 0, 'sid:' || gen_random_uuid());
   CREATE TABLE node_message (
     id bigint PRIMARY KEY, node text NOT NULL, number integer NOT NULL, body text NOT NULL, at timestamptz NOT NULL,
     UNIQUE (node, number)
   );`,
]

/** The newest number that this release knows. */
export const POSTGRES_LOG_SCHEMA = MIGRATIONS.length

/** Any number that no other user of advisory locks in this database uses. */
const MIGRATION_LOCK = 7_026_401

/**
 * Runs in one transaction under an advisory lock: several nodes may start at once. It gives way to queries that use the
 * tables.
 */
export async function migrateLog(client: PoolClient): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK])
  await client.query("SELECT set_config('lock_timeout', $1, true)", [LOCK_TIMEOUT])
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
