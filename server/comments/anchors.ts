/**
 * Follows every committed change of the documents on whose text somebody commented, and carries the ranges over. Threads
 * that are resolved are followed as well: they can be reopened.
 *
 * It reads committed states beside the commits and never holds one up. Changes within a moment are followed as one: a few
 * milliseconds in a short text, some tens in a long one, in which people hardly do more than one thing to it (`npm run eval
 * -- anchors` measures what is lost where it is up to five). What was followed is written once a second, together with the
 * text at which it stands, so whatever a crash leaves unwritten is followed again from there.
 */
import type { Transaction } from 'kysely'
import type { FollowedAnchor, FragmentName, TextPlaceRequest } from '../../shared/comments/anchors/anchor.ts'
import { followAnchors } from '../../shared/comments/anchors/follow.ts'
import { findFragment } from '../../shared/documents/contents.ts'
import { readWrittenText } from '../../shared/comments/anchors/fragmentText.ts'
import { resolveNewAnchor } from '../../shared/comments/anchors/resolve.ts'
import type { WrittenText } from '../../shared/comments/anchors/writtenText.ts'
import type { ThreadId } from '../../shared/comments/thread.ts'
import { type DocumentName } from '../../shared/ids.ts'
import { parseDocumentName, type DocumentKind } from '../../shared/documents/kinds.ts'
import type { Tables } from '../store/tables.ts'
import type { Rooms } from '../sync/rooms.ts'
import type { AnchoredDocument, AnchoredText, AnchoredTexts, AnchorsByThread } from './anchoredTexts.ts'
import { createSerialByKey } from '../store/serialByKey.ts'

/** The longest wait, and how many times as long as following took last it lasts: about a twentieth of one core. */
const MAX_WAIT_MS = 200
const WAIT_PER_COST = 20
const WRITE_AFTER_MS = 1000

/** Stores the anchor of a thread in the transaction that writes the thread. */
export type StoreAnchor = (transaction: Transaction<Tables>, thread: ThreadId) => Promise<void>

export interface Anchors {
  /** A document has a newer committed state. */
  changed(document: DocumentName): void
  /** Follows and writes what is due, now. A document that cannot be read at the moment keeps its ranges as they are. */
  settle(document: DocumentName): Promise<void>
  /** Where these stand; of documents that were settled, where they stand now. */
  readonly of: (document: DocumentName) => Promise<AnchorsByThread>
  /**
   * Finds the place of a new anchor in the committed text.
   * @param write is given the anchor, and must call `keep` in the transaction that makes the thread
   */
  place<T>(
    document: DocumentName,
    request: TextPlaceRequest,
    write: (anchor: FollowedAnchor, keep: StoreAnchor) => Promise<T>,
  ): Promise<T | 'no-such-text'>
  /** Follows what was committed and not followed any more before the last stop. Run once, before serving. */
  catchUp(headOf: (document: DocumentName) => Promise<number | null>): Promise<void>
  close(): Promise<void>
}

interface AnchorsDeps {
  readonly rooms: Pick<Rooms, 'read'>
  readonly texts: AnchoredTexts
  /** Ranges of a document are other than they were. At most once a document and second. */
  readonly onMoved: (document: DocumentName) => void
  readonly onFailure: (document: DocumentName, error: unknown) => void
}

/** What is held of a document from the first change that is followed until it is written. */
interface Held extends AnchoredDocument {
  readonly unwritten: boolean
  readonly moved: boolean
}

export async function createAnchors({ rooms, texts, onMoved, onFailure }: AnchorsDeps): Promise<Anchors> {
  const commented = new Map(await texts.documents())
  const held = new Map<DocumentName, Held>()
  const following = new Map<DocumentName, NodeJS.Timeout>()
  const writing = new Map<DocumentName, NodeJS.Timeout>()
  /** In milliseconds, of the last time. */
  const costs = new Map<DocumentName, number>()
  const inTurn = createSerialByKey<DocumentName>()
  let closed = false

  const hold = async (document: DocumentName): Promise<Held> =>
    held.get(document) ?? { ...(await texts.read(document)), unwritten: false, moved: false }

  /** Must run in the document's turn, as all that holds or writes. */
  async function follow(document: DocumentName): Promise<void> {
    const ref = parseDocumentName(document)
    const before = await hold(document)
    if (ref === null || before.texts.size === 0) return
    const after = await rooms.read(document, (doc, version) => {
      const start = performance.now()
      const read = [...before.texts.keys()].map((name) => {
        const fragment = findFragment(ref.kind, doc, name)
        return [name, fragment === null ? { text: '', runs: [] } : readWrittenText(fragment)] as const
      })
      return { version, texts: read, costMs: performance.now() - start }
    })
    const start = performance.now()
    if (after !== null) carry(document, before, after.version, after.texts)
    costs.set(document, (after?.costMs ?? 0) + performance.now() - start)
  }

  function carry(
    document: DocumentName,
    before: Held,
    version: number,
    now: readonly (readonly [FragmentName, WrittenText])[],
  ): Held {
    const carried = new Map(before.texts)
    let moved = false
    for (const [name, text] of now) {
      const was = before.texts.get(name)
      if (was === undefined) continue
      const anchors = carryAll(was, text)
      moved ||= anchors !== was.anchors
      carried.set(name, { text, anchors })
    }
    const isBehind = version < before.version
    const unwritten =
      before.unwritten || isBehind || now.some(([name, text]) => before.texts.get(name)?.text.text !== text.text)
    const after = { version, texts: carried, unwritten, moved: before.moved || moved }
    held.set(document, after)
    if (unwritten) writeSoon(document)
    return after
  }

  /** Must run in the document's turn. What is written is no longer held: an idle document costs nothing. */
  async function write(document: DocumentName): Promise<void> {
    clearTimeout(writing.get(document))
    writing.delete(document)
    const content = held.get(document)
    if (content?.unwritten === true) await texts.write(document, content)
    held.delete(document)
    costs.delete(document)
    if (content?.moved === true) onMoved(document)
  }

  function writeSoon(document: DocumentName): void {
    if (closed || writing.has(document)) return
    writing.set(
      document,
      setTimeout(() => {
        writing.delete(document)
        inTurn(document, () => write(document)).catch((error: unknown) => {
          onFailure(document, error)
          writeSoon(document)
        })
      }, WRITE_AFTER_MS),
    )
  }

  const waitBefore = (document: DocumentName): number =>
    Math.min(MAX_WAIT_MS, WAIT_PER_COST * (costs.get(document) ?? 0))

  function changed(document: DocumentName): void {
    if (closed || !commented.has(document) || following.has(document)) return
    following.set(
      document,
      setTimeout(() => {
        following.delete(document)
        inTurn(document, () => follow(document)).catch((error: unknown) => {
          onFailure(document, error)
          changed(document)
        })
      }, waitBefore(document)),
    )
  }

  async function settle(document: DocumentName): Promise<void> {
    if (!commented.has(document) || !(following.has(document) || held.has(document))) return
    clearTimeout(following.get(document))
    following.delete(document)
    try {
      await inTurn(document, async () => {
        await follow(document)
        await write(document)
      })
    } catch (error) {
      onFailure(document, error)
      changed(document)
    }
  }

  async function placeInTurn<T>(
    document: DocumentName,
    kind: DocumentKind,
    request: TextPlaceRequest,
    write: (anchor: FollowedAnchor, keep: StoreAnchor) => Promise<T>,
  ): Promise<T | 'no-such-text'> {
    const before = await hold(document)
    const read = await rooms.read(document, (doc, version) => ({
      version,
      resolved: resolveNewAnchor(kind, doc, request),
    }))
    if (read === null || read.resolved.kind === 'no-such-text') return 'no-such-text'
    const { version, resolved } = read
    const { anchor, text } = resolved
    // Those that stand in this text already are brought to the same moment of it.
    const now = carry(document, before, before.texts.size === 0 ? version : before.version, [[anchor.fragment, text]])
    commented.set(document, version)
    try {
      return await write(anchor, async (transaction, thread) => {
        const anchors = new Map(now.texts.get(anchor.fragment)?.anchors).set(thread, anchor)
        const content = { ...now, texts: new Map(now.texts).set(anchor.fragment, { text, anchors }) }
        await texts.write(document, content, transaction)
        held.set(document, content)
      })
    } catch (error) {
      // Whether it was stored is not known: what was stored is read again.
      held.delete(document)
      throw error
    }
  }

  return {
    changed,
    settle,
    async of(document) {
      const { texts: found } = await inTurn(document, () => hold(document))
      return new Map([...found.values()].flatMap(({ anchors }) => [...anchors]))
    },
    async place(document, request, write) {
      const ref = parseDocumentName(document)
      if (ref === null) return 'no-such-text'
      return inTurn(document, () => placeInTurn(document, ref.kind, request, write))
    },
    async catchUp(headOf) {
      for (const [document, version] of commented) {
        const head = await headOf(document)
        // It is ahead of a document that lost its last updates in a power cut.
        if (head === null || head === version) continue
        changed(document)
        await settle(document)
      }
    },
    async close() {
      closed = true
      for (const timer of [...following.values(), ...writing.values()]) clearTimeout(timer)
      const unwritten = [...held.keys()].map((document) => inTurn(document, () => write(document)))
      await Promise.allSettled(unwritten)
    },
  }
}

/** @returns the same map if none of them is other than before */
function carryAll({ text: before, anchors }: AnchoredText, after: WrittenText): AnchorsByThread {
  const threads = [...anchors.keys()]
  const old = [...anchors.values()]
  const carried = followAnchors(before, after, old)
  if (carried.every((anchor, index) => anchor === old[index])) return anchors
  return new Map(
    threads.flatMap((thread, index) => {
      const anchor = carried[index]
      return anchor === undefined ? [] : [[thread, anchor] as const]
    }),
  )
}
