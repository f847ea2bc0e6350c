/**
 * A *lease* is the right of one server to write to a Postgres database (to one schema of it): two servers would each
 * hold documents in memory that the other changes. It is an advisory lock, which Postgres takes back when the handle
 * that holds it ends; a process that was killed leaves none behind. But a handle can end unnoticed, so the lock alone
 * does not keep two from writing. The fence does: the server that takes the lock writes its name into `server_lease`,
 * and each writing transaction of the update log locks that row, reads it, and gives up if it finds another name. A
 * server that takes over waits for the commits that were under way, and the previous holder commits nothing after,
 * whatever it believes. Fenced are all writes of the update log. Those of the app database are refused as soon as this
 * process knows that its lock is lost, which takes a moment, or some seconds if the network fails silently.
 */
import { randomId } from '../../../shared/ids.ts'
import type { Clock } from '../../../shared/clock.ts'
import { every } from '../../pacing/clock.ts'
import { currentHolder, takeLock, type LockHandle, type LockSharing } from './lockHandle.ts'
import type { OnTrouble, StoreGuard } from './storeGuard.ts'

/** The lock of a server that was just ended may still be there for this long. */
const PATIENCE_MS = 4000
const FIRST_WAIT_MS = 100
const LAST_WAIT_MS = 2000
const CHECK_EVERY_MS = 2000

/** The holder while several nodes share the database: they keep order among themselves. */
const NODES = 'nodes'

const LOST = 'The lock on the database is lost; this server saves nothing until it holds it again.'
const HELD_BY_ANOTHER =
  'The lock on the database is lost and somebody else holds it; this server saves nothing until it holds it again.'
const UNREACHABLE = 'The database cannot be reached.'
const TAKEN =
  'Another server has taken over the database, so this one ends: what it has in memory is no longer what is stored. ' +
  'What it acknowledged is stored. Run one server for each database.'

export interface PostgresLease extends StoreGuard {
  /** The name of this server in the fence. */
  readonly holder: string
  /**
   * Raises the fence. To be called once, when the tables of the update log exist, before anything is read from them.
   */
  claim(): Promise<void>
}

type State =
  | { readonly kind: 'held'; readonly handle: LockHandle }
  | { readonly kind: 'lost'; readonly why: string }
  | { readonly kind: 'taken' }
  | { readonly kind: 'closed' }

/**
 * Takes the lease, waiting some seconds for a server that is ending. Nodes share it; a server that runs alone excludes
 * them, and they exclude it.
 * @returns null if another server has it
 * @throws if the database cannot be reached
 */
export async function takePostgresLease(
  url: string,
  clock: Clock,
  onTrouble: OnTrouble,
  sharing: LockSharing = 'alone',
): Promise<PostgresLease | null> {
  const wait = (milliseconds: number) => new Promise<void>((resolve) => clock.after(milliseconds, resolve))
  const holder = sharing === 'nodes' ? NODES : randomId()
  let state: State = { kind: 'lost', why: LOST }

  function ended(handle: LockHandle | null): void {
    if (state.kind !== 'held' || state.handle !== handle) return
    state = { kind: 'lost', why: LOST }
    handle.abandon()
    onTrouble.began(LOST)
    void regain()
  }

  /** @returns null if another holds the lock */
  async function lock(): Promise<LockHandle | null> {
    let handle: LockHandle | null = null
    const taken = await takeLock(url, sharing, () => ended(handle))
    if (taken.kind === 'held-by-another') return null
    handle = taken.handle
    return handle
  }

  async function regain(): Promise<void> {
    for (let delay = FIRST_WAIT_MS; state.kind === 'lost'; delay = Math.min(LAST_WAIT_MS, delay * 2)) {
      await wait(delay)
      if (state.kind !== 'lost') return
      let handle: LockHandle | null = null
      try {
        handle = await lock()
        // Who holds it may also be this server: Postgres has not noticed yet that the handle ended.
        const isTaken = (await (handle?.holder() ?? currentHolder(url))) !== holder
        settle(handle, isTaken)
      } catch {
        handle?.abandon()
        if (state.kind === 'lost') state = { kind: 'lost', why: UNREACHABLE }
      }
    }
  }

  function settle(handle: LockHandle | null, isTaken: boolean): void {
    if (state.kind !== 'lost' || isTaken) handle?.abandon()
    if (state.kind !== 'lost') return
    if (isTaken) return takenOver()
    if (handle === null) {
      state = { kind: 'lost', why: HELD_BY_ANOTHER }
      return
    }
    state = { kind: 'held', handle }
    onTrouble.ended()
  }

  function takenOver(): void {
    if (state.kind === 'held') state.handle.abandon()
    state = { kind: 'taken' }
    onTrouble.final(TAKEN)
  }

  /** Finds out by asking: a network that fails silently leaves the handle as it is. */
  async function check(): Promise<void> {
    if (state.kind !== 'held') return
    const { handle } = state
    try {
      if ((await handle.holder()) !== holder && state.kind === 'held') takenOver()
    } catch {
      ended(handle)
    }
  }

  const until = clock.now() + PATIENCE_MS
  let first = await lock()
  while (first === null && clock.now() < until) {
    await wait(FIRST_WAIT_MS)
    first = await lock()
  }
  if (first === null) return null
  state = { kind: 'held', handle: first }
  let endChecking = () => {}

  return {
    holder,
    async claim() {
      if (state.kind !== 'held') throw new Error(LOST)
      await state.handle.claim(holder)
      endChecking = every(clock, CHECK_EVERY_MS, () => void check())
    },
    trouble() {
      switch (state.kind) {
        case 'held':
        case 'closed':
          return null
        case 'lost':
          return state.why
        case 'taken':
          return TAKEN
      }
    },
    async close() {
      endChecking()
      const before = state
      state = { kind: 'closed' }
      if (before.kind === 'held') await before.handle.close()
    },
  }
}
