/**
 * The job that checks links: a few at a time, the longest due first, one at a time per host, and a limited number a
 * day. The job mostly waits for the network and takes next to no time of the main thread.
 */
import type { Clock } from '../../shared/clock.ts'
import type { LinkHealth } from '../../shared/links/linkHealth.ts'
import type { Database } from '../store/database.ts'
import { startLeasedJob } from '../store/leases/leasedJob.ts'
import type { LeasedWork } from '../store/leases/leasedWork.ts'
import { StaleLease } from '../store/leases/leases.ts'
import { checkLink, hostIn, type CheckLinkDeps } from './checkLink.ts'
import { createLinkChecks, type LinkChecks, type StoredLink } from './linkChecks.ts'
import type { LinkIndex } from './linkIndex.ts'

/** Where findings are stored. */
type LinkStore = Pick<CheckLinkDeps, 'db' | 'checks'>

export interface LinkCheckerDeps extends Omit<CheckLinkDeps, 'index'> {
  /** Whether links are checked without anybody asking. */
  readonly enabled: boolean
  readonly work: LeasedWork
  readonly clock: Clock
  readonly index: LinkIndex
  readonly onFailure: (error: unknown) => void
}

export interface LinkChecker {
  /** Checks due links now; does nothing if another node does, or if it is not enabled. */
  look(): Promise<void>
  /** Checks one link now, for somebody who waits. */
  checkNow(url: string): Promise<LinkHealth>
  close(): void
}

const LOOK_EVERY_MS = 30_000
const DOCUMENTS_AT_ONCE = 20
const LINKS_AT_ONCE = 20
const CHECKS_AT_ONCE = 4
const MAX_CHECKS_A_DAY = 5000
/** Enough to find links of hosts that may be asked. */
const MAX_DUE = 500

export function startLinkChecker(deps: LinkCheckerDeps): LinkChecker {
  const { clock, work, now, onFailure } = deps
  const running = new Map<string, Promise<LinkHealth>>()
  const today = createDailyCount(now)
  const storeOf = createStores()

  /** Two who ask for the same link wait for the same answer. */
  function check(url: string, store: LinkStore): Promise<LinkHealth> {
    const known = running.get(url)
    if (known !== undefined) return known
    today.add()
    const started = checkLink(url, { ...deps, ...store }).finally(() => running.delete(url))
    running.set(url, started)
    return started
  }

  function reportUnlessStale(error: unknown): void {
    if (error instanceof StaleLease) throw error
    onFailure(error)
  }

  async function checkDue(leased: Database): Promise<void> {
    const store = storeOf(leased)
    const chosen = await chooseDue(deps, store.checks, Math.min(LINKS_AT_ONCE, MAX_CHECKS_A_DAY - today.count()))
    const queue = [...chosen]
    await Promise.all(
      Array.from({ length: CHECKS_AT_ONCE }, async () => {
        for (let next = queue.shift(); next !== undefined; next = queue.shift())
          await check(next, store).catch(reportUnlessStale)
      }),
    )
  }

  const job = deps.enabled
    ? startLeasedJob({
        job: 'link-checks',
        work,
        clock,
        firstAfterMs: LOOK_EVERY_MS,
        everyMs: LOOK_EVERY_MS,
        run: checkDue,
        onFailure,
      })
    : null
  return {
    look: async () => job?.look(),
    // The job may be at this link and lose its lease meanwhile; this check does not depend on that.
    checkNow: (url) =>
      check(url, deps).catch(async (error: unknown) => {
        if (!(error instanceof StaleLease)) throw error
        return check(url, deps)
      }),
    close: () => job?.close(),
  }
}

/** The store under each lease: its memory is worthless once another node has written the table. */
function createStores(): (leased: Database) => LinkStore {
  const stores = new WeakMap<Database, LinkStore>()
  return (db) => {
    const store = stores.get(db) ?? { db, checks: createLinkChecks(db) }
    stores.set(db, store)
    return store
  }
}

/** Brings the table up to the documents, and chooses the links to check now. */
async function chooseDue(
  { index, paces, now }: LinkCheckerDeps,
  checks: LinkChecks,
  atMost: number,
): Promise<readonly string[]> {
  const isComplete = await index.refresh(DOCUMENTS_AT_ONCE)
  const urls = index.urls()
  await checks.add([...urls], now())
  const due = await checks.due(now(), MAX_DUE)
  // Links that no document contains any more are forgotten, once all documents were read.
  if (isComplete) await checks.remove(due.flatMap(({ url }) => (urls.has(url) ? [] : [url])))
  const hosts = new Set<string>()
  const chosen: string[] = []
  for (const { url } of due.filter(isIn(urls))) {
    const host = hostIn(url)
    const readyAt = paces.readyAt(host)
    if (readyAt > now().getTime()) await checks.postpone(url, new Date(readyAt))
    else if (!hosts.has(host) && chosen.length < atMost) {
      hosts.add(host)
      chosen.push(url)
    }
  }
  return chosen
}

const isIn =
  (urls: ReadonlySet<string>) =>
  ({ url }: StoredLink): boolean =>
    urls.has(url)

function createDailyCount(now: () => Date) {
  let day = ''
  let counted = 0
  const renew = (): void => {
    const today = now().toISOString().slice(0, 10)
    if (today !== day) [day, counted] = [today, 0]
  }
  return {
    add() {
      renew()
      counted += 1
    },
    count() {
      renew()
      return counted
    },
  }
}
