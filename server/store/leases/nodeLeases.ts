/**
 * The leases of a node among several, in a Postgres table. When a node ends without a word its leases move within eight seconds: they
 * expire after six, and every node looks twice a second for free ones. A node that closes gives them up at once.
 *
 * A node counts the six seconds from before it asked, and by its own clock, so it stops before Postgres lets another begin.
 */
import type { Pool } from 'pg'
import type { Clock } from '../../../shared/clock.ts'
import { every } from '../../pacing/clock.ts'
import { assertHeld, insertKinds, release, renew, takeOne } from './leaseTable.ts'
import type { Leases, LeasesDeps } from './leases.ts'

const EXPIRY_MS = 6000
/** A node stops this long before its lease expires. */
const MARGIN_MS = 500
const RENEW_EVERY_MS = 2000
const LOOK_EVERY_MS = 500
/** After it gained one, a node looks for the next; the later, the more it has. So nodes that look at the same time share them. */
const NEXT_AFTER_MS = 20

interface NodeLeasesDeps<Kind extends string> extends LeasesDeps<Kind> {
  readonly pool: Pool
  /** No other node, and no earlier process of this one, has this name. */
  readonly node: string
  readonly clock: Clock
}

interface HeldLease {
  readonly epoch: number
  /** By this node's clock, in milliseconds. */
  readonly until: number
  /** Ends the watch for its expiry. */
  readonly unwatch: () => void
}

/** @throws if the database cannot be reached */
export async function createNodeLeases<Kind extends string>({
  pool,
  node,
  clock,
  kinds,
  onGained,
  onLost,
}: NodeLeasesDeps<Kind>): Promise<Leases<Kind>> {
  const held = new Map<Kind, HeldLease>()
  let looking: Promise<void> | null = null
  let isRenewing = false
  let isClosed = false

  /** It is lost in time, also while Postgres does not answer. */
  function hold(kind: Kind, epoch: number, until: number): void {
    held.get(kind)?.unwatch()
    held.set(kind, { epoch, until, unwatch: clock.after(until - clock.now(), () => lose(kind)) })
  }

  function lose(kind: Kind): void {
    held.get(kind)?.unwatch()
    if (held.delete(kind)) onLost(kind)
  }

  function loseExpired(): void {
    for (const [kind, { until }] of held) if (until <= clock.now()) lose(kind)
  }

  async function look(): Promise<void> {
    const missing = kinds.filter((kind) => !held.has(kind))
    if (isClosed || missing.length === 0) return
    const until = clock.now() + EXPIRY_MS - MARGIN_MS
    const taken = await takeOne(pool, node, missing, EXPIRY_MS)
    // An answer that is so late is worth nothing; the lease expires by itself.
    if (taken === null || isClosed || until <= clock.now()) return
    hold(taken.kind, taken.epoch, until)
    onGained(taken.kind, taken.epoch)
    clock.after(NEXT_AFTER_MS * held.size, lookAgain)
  }

  function lookAgain(): void {
    // A look that fails is repeated soon.
    looking ??= look()
      .catch(() => {})
      .finally(() => (looking = null))
  }

  async function renewHeld(): Promise<void> {
    if (isClosed || isRenewing || held.size === 0) return
    isRenewing = true
    try {
      const asked = new Map([...held].map(([kind, { epoch }]) => [kind, epoch]))
      const until = clock.now() + EXPIRY_MS - MARGIN_MS
      const renewed = new Map(
        (await renew(pool, node, [...asked.keys()], EXPIRY_MS)).map(({ kind, epoch }) => [kind, epoch]),
      )
      for (const [kind, epoch] of asked) {
        const lease = held.get(kind)
        if (lease?.epoch !== epoch) continue
        if (renewed.get(kind) !== epoch) lose(kind)
        else hold(kind, epoch, until)
      }
    } catch {
      // Leases that cannot be renewed expire.
    } finally {
      isRenewing = false
    }
  }

  await insertKinds(pool, kinds)
  await look()
  const endLooking = every(clock, LOOK_EVERY_MS, lookAgain)
  const endRenewing = every(clock, RENEW_EVERY_MS, () => void renewHeld())

  return {
    epochOf(kind) {
      // A process that stood still comes here before its timers.
      loseExpired()
      return held.get(kind)?.epoch ?? null
    },
    assertEpoch: (transaction, kind, epoch) => assertHeld(transaction, node, kind, epoch),
    async close() {
      if (isClosed) return
      isClosed = true
      endLooking()
      endRenewing()
      for (const kind of held.keys()) lose(kind)
      // Leases that this look takes would otherwise be held for six seconds.
      await looking
      // If it fails they expire.
      await release(pool, node).catch(() => {})
    },
  }
}
