/**
 * A *lease* is a node's time-limited, exclusive hold on one kind of background work. Its *epoch* grows with each node that gains it. A
 * node may believe in a lease that it has lost, so whatever the work stores is stored with the epoch in one transaction: then a stale
 * epoch writes nothing.
 */
import type { Database } from '../database.ts'

export interface Leases<Kind extends string> {
  /** The epoch under which this node holds the lease; null if it does not. */
  epochOf(kind: Kind): number | null
  /**
   * Lets the transaction go on only if this node still holds the lease under this epoch, and keeps the lease from moving until the
   * transaction ends. To be called in it before the first write.
   * @throws StaleLease
   */
  assertEpoch(transaction: Database, kind: Kind, epoch: number): Promise<void>
  /** Gives all leases up, so that another node can have them at once. */
  close(): Promise<void>
}

export interface LeasesDeps<Kind extends string> {
  readonly kinds: readonly Kind[]
  /** Called when this node gained a lease. */
  readonly onGained: (kind: Kind, epoch: number) => void
  /** Called when this node lost a lease or gave it up; before another node can have it, unless this process stood still. */
  readonly onLost: (kind: Kind) => void
}

/** The work was done under a lease that this node does not hold any more: another node does it. */
export class StaleLease extends Error {
  constructor(kind: string, epoch: number) {
    super(`The lease of ${kind} with epoch ${epoch} is over.`)
    this.name = 'StaleLease'
  }
}
