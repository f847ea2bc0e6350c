/**
 * A *leased database* writes only while this node holds a lease under one epoch. The lease is asserted as the first
 * statement of every transaction; a write outside of one gets its own. Reading needs no lease.
 * It is Kysely over the transactions of another Kysely, whose handles it shares. It is never destroyed.
 */
import {
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type CompiledQuery,
  type ControlledTransaction,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
} from 'kysely'
import type { Database } from '../database.ts'
import type { Tables } from '../tables.ts'

/** Throws in a transaction that may not go on. */
type AssertHeld = (transaction: Database) => Promise<void>

/** @param db of Postgres */
export function createLeasedDatabase(db: Database, assertHeld: AssertHeld): Database {
  return new Kysely<Tables>({
    dialect: {
      createDriver: () => new LeasedDriver(db, assertHeld),
      createQueryCompiler: () => new PostgresQueryCompiler(),
      createAdapter: () => new PostgresAdapter(),
      createIntrospector: (leased) => new PostgresIntrospector(leased),
    },
  })
}

class LeasedDriver implements Driver {
  readonly #db: Database
  readonly #assertHeld: AssertHeld
  constructor(db: Database, assertHeld: AssertHeld) {
    this.#db = db
    this.#assertHeld = assertHeld
  }
  async init(): Promise<void> {}
  async acquireConnection(): Promise<LeasedConnection> {
    return new LeasedConnection(this.#db, this.#assertHeld)
  }
  async beginTransaction(connection: LeasedConnection): Promise<void> {
    await connection.begin()
  }
  async commitTransaction(connection: LeasedConnection): Promise<void> {
    await connection.commit()
  }
  async rollbackTransaction(connection: LeasedConnection): Promise<void> {
    await connection.rollback()
  }
  async releaseConnection(): Promise<void> {}
  async destroy(): Promise<void> {}
}

/** Takes a handle of the database beneath for each transaction, and for each query outside of one. */
class LeasedConnection implements DatabaseConnection {
  readonly #db: Database
  readonly #assertHeld: AssertHeld
  #transaction: ControlledTransaction<Tables> | null = null
  constructor(db: Database, assertHeld: AssertHeld) {
    this.#db = db
    this.#assertHeld = assertHeld
  }

  async begin(): Promise<void> {
    this.#transaction = await this.#db.startTransaction().execute()
    try {
      await this.#assertHeld(this.#transaction)
    } catch (error) {
      // Whatever a rollback says after that, the handle is given back.
      await this.rollback().catch(() => {})
      throw error
    }
  }

  /** If it fails, only `rollback` gives the handle back. */
  async commit(): Promise<void> {
    await this.#transaction?.commit().execute()
    this.#transaction = null
  }

  async rollback(): Promise<void> {
    const transaction = this.#transaction
    this.#transaction = null
    await transaction?.rollback().execute()
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    // Kysely calls it in the wrong row type, whatever the query.
    const run = (on: Database) => on.executeQuery(query as CompiledQuery<Row>)
    if (this.#transaction !== null) return run(this.#transaction)
    if (query.query.kind === 'SelectQueryNode') return run(this.#db)
    await this.begin()
    try {
      const result = await run(this.#transaction ?? this.#db)
      await this.commit()
      return result
    } catch (error) {
      await this.rollback().catch(() => {})
      throw error
    }
  }

  streamQuery(): AsyncIterableIterator<never> {
    throw new Error('background work reads no streams')
  }
}
