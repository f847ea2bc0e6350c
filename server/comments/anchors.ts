/**
 * Follows every committed change of the documents that have comments on their text, and maps the ranges. Threads that
 * are resolved are followed as well: they can be reopened. It reads committed states beside the commits and never holds
 * one up. Changes within a quarter of a second are followed as one, within up to a second if many documents are being
 * edited, and at once when somebody asks: people hardly do more than one thing to a text in that time (`npm run lab -- eval anchors`
 * measures the loss if they do up to five). Results are written once a second, together with their text, so after a crash the missing part is followed
 * again from there. A long text is written less often.
 */
import type { Transaction } from 'kysely'
import type { FollowedAnchor, TextPlaceRequest } from '../../shared/comments/anchors/anchor.ts'
import { resolveNewAnchor } from '../../shared/comments/anchors/resolve.ts'
import type { ThreadId } from '../../shared/comments/thread.ts'
import { parseDocumentName, type DocumentKind } from '../../shared/documents/kinds.ts'
import type { DocumentName } from '../../shared/ids.ts'
import { createSerialByKey } from '../../shared/serialByKey.ts'
import type { Clock } from '../../shared/clock.ts'
import { StoreFailing } from '../store/health/storeFailing.ts'
import type { Tables } from '../store/tables.ts'
import { createSharedInterval } from '../pacing/sharedInterval.ts'
import { createThrottleByKey, type ThrottleByKey } from '../pacing/throttleByKey.ts'
import type { WriteWhen } from '../store/writeBehind/writeBehind.ts'
import type { Rooms } from '../sync/rooms.ts'
import type { CompareWorker } from '../comparing/compareWorker.ts'
import type { AnchoredTexts, AnchorsByThread } from './anchoredTexts.ts'
import { createFollowedTexts, type FollowedTexts } from './followedTexts.ts'

/** The wait after a comparison is this many times as long as it took, however long: a twentieth of one core for a document. */
const WAIT_PER_COST = 20
/** Documents that are followed share one rate: the more there are, the longer each of them waits. */
const RATE = { perKeyMs: 10, leastMs: 250, mostMs: 1000, soonMs: 250 }
/** Who asks for the anchors waits for no longer comparison than this. */
const MAX_SETTLED_MS = 50
/** Between two notices of one document. */
const NOTICE_INTERVAL_MS = 1000
const WRITE_AFTER_MS = 1000
/** The whole text is written: one of half a million characters every ten seconds. */
const WRITTEN_CHARACTERS_PER_MS = 50

/** Stores the anchor of a thread in the transaction that writes the thread. */
export type StoreAnchor = (transaction: Transaction<Tables>, thread: ThreadId) => Promise<void>

/** Writes a thread; must call `store` in the transaction that does. */
type WriteThread<T> = (anchor: FollowedAnchor, store: StoreAnchor) => Promise<T>

export interface Anchors {
  /** A document has a newer committed state. */
  changed(document: DocumentName): void
  /**
   * Follows pending changes now. A document that cannot be read at the moment, or with a slow last comparison, keeps
   * its ranges as they are.
   */
  settle(document: DocumentName): Promise<void>
  /** The anchors of a document; after `settle`, their current positions. */
  readonly of: (document: DocumentName) => Promise<AnchorsByThread>
  /** Finds the place of a new anchor in the committed text, and has its thread written. */
  place<T>(document: DocumentName, request: TextPlaceRequest, write: WriteThread<T>): Promise<T | 'no-such-text'>
  /**
   * Notes which documents were committed, but not yet followed, before the last stop. They are followed after the
   * start, one after the other, or when somebody asks for their anchors.
   */
  catchUp(headOf: (document: DocumentName) => Promise<number | null>): Promise<void>
  /** Drops the memory, and reads again which documents have comments: another node may have written. */
  forget(): Promise<void>
  close(): Promise<void>
}

interface AnchorsDeps {
  readonly clock: Clock
  readonly rooms: Pick<Rooms, 'read'>
  readonly texts: AnchoredTexts
  readonly compare: Pick<CompareWorker, 'follow'>
  /** How many times as long a comparison may be waited for: as in `ServerSetup`. */
  readonly patience: number
  /** Whether this node follows the anchors of documents; another would not know of an anchor that is placed here. */
  readonly isOurs: () => boolean
  /** Ranges of a document changed. At most once a document and second. */
  readonly onMoved: (document: DocumentName) => void
  /** A change took too long to compare; comments within it lost their words. */
  readonly onGaveUp: (document: DocumentName) => void
  readonly onFailure: (document: DocumentName, error: unknown) => void
}

export async function createAnchors({
  clock,
  rooms,
  texts,
  compare,
  patience,
  isOurs,
  onMoved,
  onGaveUp,
  onFailure,
}: AnchorsDeps): Promise<Anchors> {
  const commented = new Map(await texts.documents())
  const serial = createSerialByKey<DocumentName>()
  /** Committed before the start, and not followed yet. */
  const behind = new Set<DocumentName>()
  let closed = false
  const followed = createFollowedTexts(
    { rooms, stored: texts, compare, now: () => clock.now() },
    { onKept: (document) => writing.add(document), onMoved: (document) => noticing.add(document), onGaveUp },
  )

  /** How long it still has to wait for its own last comparison. */
  function restMs(document: DocumentName): number {
    const last = followed.lastCost(document)
    return last === null ? 0 : Math.max(0, last.endedAt + WAIT_PER_COST * last.tookMs - clock.now())
  }

  const rate = createSharedInterval<DocumentName>({ clock, ...RATE })
  const following: ThrottleByKey<DocumentName, never> = createThrottleByKey<DocumentName>({
    job: 'follow-anchors',
    clock,
    delayMs: (document, sinceLastRunMs) => Math.max(rate.delayMs(document, sinceLastRunMs), restMs(document)),
    async run(document) {
      rate.ran(document)
      // It changed while it was being compared, and was due before its cost was known.
      if (restMs(document) > RATE.leastMs) following.add(document)
      else await serial(document, () => followed.follow(document))
    },
    onFailure,
  })
  const writing = createThrottleByKey<DocumentName>({
    job: 'write-anchors',
    clock,
    delayMs: (document) => Math.max(WRITE_AFTER_MS, followed.charactersOf(document) / WRITTEN_CHARACTERS_PER_MS),
    run: (document) => serial(document, () => write(document, 'soon')),
    onFailure,
  })
  const noticing = createThrottleByKey<DocumentName>({
    job: 'anchor-notices',
    clock,
    delayMs: () => NOTICE_INTERVAL_MS,
    run: onMoved,
    onFailure,
  })

  async function write(document: DocumentName, when: WriteWhen): Promise<void> {
    writing.cancel(document)
    if (!(await followed.write(document, when))) writing.add(document)
  }

  function changed(document: DocumentName): void {
    if (isOurs() && commented.has(document)) following.add(document)
  }

  async function settle(document: DocumentName): Promise<void> {
    if (!isOurs() || !commented.has(document)) return
    if ((followed.lastCost(document)?.tookMs ?? 0) > MAX_SETTLED_MS * patience && restMs(document) > 0) {
      if (behind.delete(document)) following.add(document)
      return
    }
    const isDue = following.cancel(document)
    if (!behind.delete(document) && !isDue && !followed.isInMemory(document)) return
    try {
      await serial(document, () => followed.follow(document))
    } catch (error) {
      onFailure(document, error)
      changed(document)
    }
  }

  async function followBehind(): Promise<void> {
    for (const document of behind) {
      if (closed) return
      await settle(document)
    }
  }

  return {
    changed,
    settle,
    of: (document) => serial(document, () => followed.anchors(document)),
    async place(document, request, writeThread) {
      const ref = parseDocumentName(document)
      if (ref === null) return 'no-such-text'
      if (!isOurs()) throw new StoreFailing('Another node takes over the comments just now. Try again in a moment.')
      return serial(document, async () => {
        const placed = await resolvePlace({ rooms, followed }, document, ref.kind, request)
        if (placed === 'no-such-text') return placed
        commented.set(document, placed.version)
        return placeThread(followed, document, placed, writeThread)
      })
    },
    async catchUp(headOf) {
      for (const [document, version] of commented) {
        const head = await headOf(document)
        // It is ahead of a document that lost its last updates in a power cut.
        if (head !== null && head !== version) behind.add(document)
      }
      void followBehind()
    },
    async forget() {
      for (const document of followed.documents()) followed.forget(document)
      for (const [document, version] of await texts.documents()) commented.set(document, version)
    },
    async close() {
      closed = true
      following.close()
      noticing.close()
      writing.close()
      await Promise.allSettled(followed.documents().map((document) => serial(document, () => write(document, 'now'))))
    },
  }
}

type ResolvedPlace = Exclude<Awaited<ReturnType<typeof resolvePlace>>, 'no-such-text'>

/** Finds the text of a new anchor, and brings the anchors that are already in it to the same version. */
async function resolvePlace(
  { rooms, followed }: { readonly rooms: Pick<Rooms, 'read'>; readonly followed: FollowedTexts },
  document: DocumentName,
  kind: DocumentKind,
  request: TextPlaceRequest,
) {
  const before = await followed.read(document)
  const read = await rooms.read(document, (doc, version) => ({
    version,
    resolved: resolveNewAnchor(kind, doc, request),
  }))
  if (read === null || read.resolved.kind === 'no-such-text') return 'no-such-text'
  const { version } = read
  const { anchor, text } = read.resolved
  const now = await followed.advance(document, before, before.texts.size === 0 ? version : before.version, [
    [anchor.fragment, text],
  ])
  return { version, anchor, text, now }
}

async function placeThread<T>(
  followed: FollowedTexts,
  document: DocumentName,
  { anchor, text, now }: ResolvedPlace,
  writeThread: WriteThread<T>,
): Promise<T> {
  try {
    return await writeThread(anchor, (transaction, thread) =>
      followed.add(transaction, document, now, { thread, anchor, text }),
    )
  } catch (error) {
    // It is not known whether it was stored.
    followed.forget(document)
    throw error
  }
}
