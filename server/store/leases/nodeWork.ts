/** The background work of a node among several: it does each kind while it holds the lease. */
import type { Database } from '../database.ts'
import { createLeasedDatabase } from './leasedDatabase.ts'
import type { LeasedWork } from './leasedWork.ts'
import type { Leases, LeasesDeps, StaleLease } from './leases.ts'
import { WORK_KINDS, type WorkKind } from './workKind.ts'

export interface NodeWork {
  of(kind: WorkKind): LeasedWork
  /** Gives all of it to other nodes. To be called after its workers have closed. */
  close(): Promise<void>
}

interface NodeWorkDeps {
  /** The Postgres database. */
  readonly db: Database
  readonly openLeases: (deps: LeasesDeps<WorkKind>) => Promise<Leases<WorkKind>>
  /** Called with the reason that ended a run in its middle, for listeners. */
  readonly onStale: (error: StaleLease) => void
}

interface HeldDatabase {
  readonly epoch: number
  readonly db: Database
}

export async function openNodeWork({ db, openLeases, onStale }: NodeWorkDeps): Promise<NodeWork> {
  const callbacks = new Map(WORK_KINDS.map((kind) => [kind, new Set<() => void>()]))
  const leases = await openLeases({
    kinds: WORK_KINDS,
    onGained: (kind) => callbacks.get(kind)?.forEach((callback) => callback()),
    onLost() {},
  })
  const held = new Map<WorkKind, HeldDatabase>()

  function begin(kind: WorkKind): Database | null {
    const epoch = leases.epochOf(kind)
    if (epoch === null) return null
    const known = held.get(kind)
    if (known?.epoch === epoch) return known.db
    const leased = createLeasedDatabase(db, (transaction) => leases.assertEpoch(transaction, kind, epoch))
    held.set(kind, { epoch, db: leased })
    return leased
  }

  return {
    of: (kind) => ({
      begin: () => begin(kind),
      onGained(callback) {
        callbacks.get(kind)?.add(callback)
        return () => callbacks.get(kind)?.delete(callback)
      },
      reportStale: onStale,
    }),
    close: () => leases.close(),
  }
}
