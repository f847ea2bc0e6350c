/**
 * The update log in Postgres. The sequence is per document and allotted under the document's row lock, so that commit
 * order is sequence order: a reader that has seen N will never find a lower number appear later.
 */
import type { PoolClient } from 'pg'
import { randomId, type DocumentName } from '../../shared/ids.ts'
import { LOCK_REFUSALS, tryAgainOn } from './giveWay.ts'
import { StoreFailing } from './health/storeFailing.ts'
import { createPostgresPool, transactIn } from './postgresPool.ts'
import { createPostgresVersions } from './postgresVersions.ts'
import { commitBatch } from './postgresLog/commitBatch.ts'
import { readChanges, readSequences } from './postgresLog/followDocuments.ts'
import { readAuthors, readDocument, readHead, readTail } from './postgresLog/readDocument.ts'
import { migrateLog } from './postgresLog/schema.ts'
import { MAX_TAIL_BYTES, type NewDocument, type UpdateLog } from './updateLog.ts'

interface Options {
  readonly now?: () => Date
  /**
   * The name under which this server has claimed the database: it writes only while the claim holds. Null: nobody else
   * writes.
   */
  readonly holder?: string | null
}

/** @throws if the database cannot be reached, or comes from a newer release */
export async function openPostgresUpdateLog(
  url: string,
  { now = () => new Date(), holder = null }: Options = {},
): Promise<UpdateLog> {
  const pool = createPostgresPool(url, 4)

  const transact = <T>(work: (client: PoolClient) => Promise<T>): Promise<T> =>
    transactIn(pool, async (client) => {
      if (holder !== null) await assertHolder(client, holder)
      return work(client)
    })

  try {
    await tryAgainOn(LOCK_REFUSALS, () => transactIn(pool, migrateLog))
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

    head: (document) => readHead(pool, document),
    load: (document) => readDocument(pool, document),
    since: (document, sequence, maxBytes = MAX_TAIL_BYTES) => readTail(pool, document, sequence, maxBytes),
    sequences: (documents) => readSequences(pool, documents),
    changes: (after) => readChanges(pool, after),

    commit: (batch) => commitBatch(pool, batch, holder, now()),

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
 * Locks the row until the transaction ends, so that another server that claims the database waits.
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
