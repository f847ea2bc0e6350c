/**
 * A *guard* knows why a store must not be written to at the moment, though its database would take it: another server
 * may own it, or its files may be gone. While it does, all writes are refused; reading goes on.
 */
import type { KyselyPlugin } from 'kysely'
import type { Database } from '../database.ts'
import type { UpdateLog } from '../updateLog.ts'
import type { WriteBehind } from '../writeBehind/writeBehind.ts'
import { StoreFailing } from './storeFailing.ts'

export interface StoreGuard {
  /** @returns a sentence for the operator; null while the store may be written to */
  trouble(): string | null
  close(): Promise<void>
}

/** Notified when trouble begins and ends, for the operator. */
export interface OnTrouble {
  readonly began: (why: string) => void
  readonly ended: () => void
  /** It will not end in this process, which has to. */
  readonly final: (why: string) => void
}

export const UNREPORTED: OnTrouble = { began: () => {}, ended: () => {}, final: () => {} }

/** @returns the log, which refuses writes with {@link StoreFailing} while there is trouble; rooms retry them */
export function guardLog(log: UpdateLog, guard: Pick<StoreGuard, 'trouble'>): UpdateLog {
  const { versions } = log
  async function guarded<Result>(write: () => Promise<Result>): Promise<Result> {
    assertUntroubled(guard)
    return write()
  }
  return {
    ...log,
    create: (documents) => guarded(() => log.create(documents)),
    commit: (batch) => guarded(() => log.commit(batch)),
    async sync() {
      await guarded(() => log.sync())
      // An operation that began during this flush may have undone it.
      assertUntroubled(guard)
    },
    compact: (document, through, snapshot) => guarded(() => log.compact(document, through, snapshot)),
    probe: () => guarded(() => log.probe()),
    versions: {
      ...versions,
      store: (document, version) => guarded(() => versions.store(document, version)),
      rename: (document, id, name) => guarded(() => versions.rename(document, id, name)),
    },
  }
}

const WRITES = new Set(['InsertQueryNode', 'UpdateQueryNode', 'DeleteQueryNode', 'MergeQueryNode'])

/** @returns the database, which refuses to write rows with {@link StoreFailing} while there is trouble */
export function guardDatabase(db: Database, guard: Pick<StoreGuard, 'trouble'>): Database {
  const plugin: KyselyPlugin = {
    transformQuery({ node }) {
      if (WRITES.has(node.kind)) assertUntroubled(guard)
      return node
    },
    transformResult: async ({ result }) => result,
  }
  return db.withPlugin(plugin)
}

/** @returns rows whose writes fail while there is trouble; projections try again */
export function guardRows(rows: WriteBehind, guard: Pick<StoreGuard, 'trouble'>): WriteBehind {
  return {
    ...rows,
    async write(unit, when) {
      assertUntroubled(guard)
      return rows.write(unit, when)
    },
  }
}

/** @throws StoreFailing while there is trouble */
function assertUntroubled(guard: Pick<StoreGuard, 'trouble'>): void {
  const why = guard.trouble()
  if (why !== null) throw new StoreFailing(why)
}
