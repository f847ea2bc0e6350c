/** One kind of background work, as those who do it see it. */
import type { Database } from '../database.ts'
import type { StaleLease } from './leases.ts'
import type { WorkKind } from './workKind.ts'

export interface LeasedWork {
  /**
   * To be called at the beginning of each run; the run writes only to this database. Once the lease has moved on, each
   * write to it throws {@link StaleLease}.
   * @returns the same database until the lease moves; null while another node does this work
   */
  begin(): Database | null
  /** Calls back each time that this node gained the lease. @returns a function that ends it */
  onGained(callback: () => void): () => void
  /** Called with the reason that ended a run. It is not a failure: another node does the work. */
  reportStale(error: StaleLease): void
}

/** All that a server does by itself. */
export type BackgroundWork = (kind: WorkKind) => LeasedWork

/** The work of a server that runs alone: all of it, all the time. */
export const workAlone = (db: Database): LeasedWork => ({
  begin: () => db,
  onGained: () => () => {},
  reportStale() {},
})
