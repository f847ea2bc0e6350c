/** The app database: SQLite in a file, or Postgres. One schema, one query builder. */
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import {
  CompiledQuery,
  Kysely,
  PostgresAdapter,
  PostgresDialect,
  sql,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type SqliteDatabase,
  type SqliteDialectConfig,
  type SqliteStatement,
} from 'kysely'
import { createLoopShare } from '../pacing/loopShare.ts'
import { createPostgresPool } from './postgresPool.ts'
import { replaceReadOnlyHandles } from './replacedHandles.ts'
import type { Tables } from './tables.ts'

export type Database = Kysely<Tables>

/** The worker that writes rows behind us holds the file for some milliseconds at a time. */
const WAIT_FOR_OTHERS_MS = 5000
/**
 * Moving pages from the write-ahead log takes two flushes. That worker does it from 1,000 pages on, so here it happens
 * only if nobody edits a document.
 */
const CHECKPOINT_ABOVE_PAGES = 4000

/**
 * Opens (and creates) a SQLite app database.
 * It is one connection behind Kysely's mutex: between BEGIN and COMMIT only SQL may be awaited, or others wait for it.
 * @throws if the file cannot be opened or is not a database
 */
export function openSqliteDatabase(file: string): Database {
  const connection = new DatabaseSync(file, { timeout: WAIT_FOR_OTHERS_MS })
  try {
    connection.exec(
      `PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;
       PRAGMA wal_autocheckpoint = ${CHECKPOINT_ABOVE_PAGES};`,
    )
  } catch (error) {
    connection.close()
    throw error
  }
  return new Kysely<Tables>({ dialect: new TransactionalSqliteDialect({ database: asKyselyExpects(connection) }) })
}

class TransactionalSqliteDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig
  constructor(config: SqliteDialectConfig) {
    super(config)
    this.#config = config
  }
  override createAdapter(): SqliteAdapter {
    return new TransactionalSqliteAdapter()
  }
  override createDriver(): SqliteDriver {
    return new ImmediateSqliteDriver(this.#config)
  }
}

/** How often to try to empty the log of a SQLite file while others read it. */
const MAX_SCRUBS = 20
const SCRUB_AGAIN_MS = 250

/**
 * Removes deleted rows from the files: their bytes are overwritten at once, but older pages stay in the write-ahead log
 * until it is emptied. Postgres does that itself.
 * @returns false if somebody read the file all the time, such as a backup; then the next checkpoints do it
 */
export async function scrubDeleted(db: Database): Promise<boolean> {
  if (isPostgres(db)) return true
  for (let tries = 0; tries < MAX_SCRUBS; tries += 1) {
    if (await db.connection().execute(emptyWriteAheadLog)) return true
    await new Promise((resolve) => setTimeout(resolve, SCRUB_AGAIN_MS))
  }
  return false
}

/** Waiting inside SQLite would hold up everybody, so it does not wait for readers. */
async function emptyWriteAheadLog(connection: Database): Promise<boolean> {
  await sql`PRAGMA busy_timeout = 0`.execute(connection)
  const { rows } = await sql<{ busy: number }>`PRAGMA wal_checkpoint(TRUNCATE)`.execute(connection)
  await sql`PRAGMA busy_timeout = ${sql.lit(WAIT_FOR_OTHERS_MS)}`.execute(connection)
  return rows[0]?.busy === 0
}

/** SQLite answers on this thread: after so much of it in one phase of the event loop, sockets and others' requests are served. */
const LOOP_SHARE_MS = 5

/** A transaction that reads first and then writes is refused, and not made to wait, if another connection wrote in between. */
class ImmediateSqliteDriver extends SqliteDriver {
  readonly #share = createLoopShare(LOOP_SHARE_MS)

  override async acquireConnection(): Promise<DatabaseConnection> {
    await this.#share()
    return super.acquireConnection()
  }
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await super.rollbackTransaction(connection)
    } catch (error) {
      // On a full disk SQLite has already rolled back by itself. The transaction's own failure is the one to report.
      if (!(error instanceof Error && error.message.includes('no transaction is active'))) throw error
    }
  }
}

/** SQLite rolls tables back like rows. Kysely does not use that, and a start that is killed would leave half a migration. */

class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

/** Statements that are prepared once: of a query that lists values there is one for each length of the list. */
const MAX_PREPARED = 300
const CHANGES_SCHEMA = /^\s*(?:create|alter|drop)\b/i

/** Kysely's SQLite dialect is made for better-sqlite3; node:sqlite differs only in how parameters are handed over. */
function asKyselyExpects(connection: DatabaseSync): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>()
  function prepare(sql: string): SqliteStatement {
    const statement = connection.prepare(sql)
    return {
      reader: statement.columns().length > 0,
      all: (parameters) => statement.all(...(parameters as SQLInputValue[])),
      run: (parameters) => {
        const { changes, lastInsertRowid } = statement.run(...(parameters as SQLInputValue[]))
        return { changes: Number(changes), lastInsertRowid: Number(lastInsertRowid) }
      },
      // It is read in pieces, while others may run the same query.
      iterate: (parameters) => connection.prepare(sql).iterate(...(parameters as SQLInputValue[])),
    }
  }
  return {
    close: () => connection.close(),
    prepare(sql) {
      const known = prepared.get(sql)
      if (known !== undefined) return known
      // A statement prepared before a migration may lack columns that exist after it.
      if (prepared.size >= MAX_PREPARED || CHANGES_SCHEMA.test(sql)) prepared.clear()
      const statement = prepare(sql)
      if (!CHANGES_SCHEMA.test(sql)) prepared.set(sql, statement)
      return statement
    },
  }
}

/** Opens a Postgres app database. Nothing is connected before the first query. */
export function openPostgresDatabase(url: string): Database {
  const pool = createPostgresPool(url, 10)
  const onQueryError = replaceReadOnlyHandles(pool)
  return new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    log(event) {
      if (event.level === 'error') onQueryError(event.error)
    },
  })
}

export const isPostgres = (database: Database): boolean => database.getExecutor().adapter instanceof PostgresAdapter
