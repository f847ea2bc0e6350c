/**
 * The commented texts of documents, in memory from the first change that is followed until there is nothing more to be written.
 *
 * Everything here must run in its document's turn (`serialByKey`): two calls for one document must not overlap.
 */
import type { Transaction } from 'kysely'
import type { FollowedAnchor } from '../../shared/comments/anchors/anchor.ts'
import type { FragmentName } from '../../shared/richtext/fragmentNames.ts'
import { giveUpFollowing } from '../../shared/comments/anchors/giveUp.ts'
import { readWrittenText } from '../../shared/comments/anchors/fragmentText.ts'
import type { WrittenText } from '../../shared/comments/anchors/writtenText.ts'
import type { ThreadId } from '../../shared/comments/thread.ts'
import { findFragment } from '../../shared/documents/contents.ts'
import { parseDocumentName } from '../../shared/documents/kinds.ts'
import type { DocumentName } from '../../shared/ids.ts'
import type { CompareWorker } from '../comparing/compareWorker.ts'
import type { Tables } from '../store/tables.ts'
import type { WriteWhen } from '../store/writeBehind/writeBehind.ts'
import type { Rooms } from '../sync/rooms.ts'
import type { AnchoredDocument, AnchoredText, AnchoredTexts, AnchorsByThread } from './anchoredTexts.ts'

interface FollowedDocument extends AnchoredDocument {
  readonly unwritten: boolean
}

export interface FollowedTexts {
  isInMemory(document: DocumentName): boolean
  read(document: DocumentName): Promise<FollowedDocument>
  anchors(document: DocumentName): Promise<AnchorsByThread>
  /** Brings all anchors of a document to its committed state. */
  follow(document: DocumentName): Promise<void>
  /** Brings the anchors of these texts to `version`. @throws if the document was forgotten meanwhile */
  advance(
    document: DocumentName,
    before: FollowedDocument,
    version: number,
    texts: readonly (readonly [FragmentName, WrittenText])[],
  ): Promise<FollowedDocument>
  /** Adds an anchor, in the transaction that writes its thread. */
  add(
    transaction: Transaction<Tables>,
    document: DocumentName,
    before: FollowedDocument,
    added: { readonly thread: ThreadId; readonly anchor: FollowedAnchor; readonly text: WrittenText },
  ): Promise<void>
  /** Writes pending rows. @returns whether there were none: the document is forgotten then, since an idle one costs nothing */
  write(document: DocumentName, when: WriteWhen): Promise<boolean>
  /** Forgets the document without writing, so that the stored one is read again. */
  forget(document: DocumentName): void
  /** The length of its texts in memory. */
  charactersOf(document: DocumentName): number
  /** The time of the last mapping of its anchors to a newer text, in milliseconds, and when it ended. */
  lastCost(document: DocumentName): { readonly tookMs: number; readonly endedAt: number } | null
  /** Documents in memory. */
  documents(): readonly DocumentName[]
}

interface FollowedTextsCallbacks {
  /** A document is in memory until it is written. */
  readonly onKept: (document: DocumentName) => void
  /** An anchor is elsewhere than before. */
  readonly onMoved: (document: DocumentName) => void
  /** A change took too long to compare: anchors within it become orphans, which is stored at once. */
  readonly onGaveUp: (document: DocumentName) => void
}

interface FollowedTextsDeps {
  readonly rooms: Pick<Rooms, 'read'>
  readonly stored: AnchoredTexts
  readonly compare: Pick<CompareWorker, 'follow'>
  readonly now: () => number
}

/** Cheaper ones cause no wait that is worth remembering. */
const MEMORABLE_MS = 5

export function createFollowedTexts(
  { rooms, stored, compare, now }: FollowedTextsDeps,
  { onKept, onMoved, onGaveUp }: FollowedTextsCallbacks,
): FollowedTexts {
  const inMemory = new Map<DocumentName, FollowedDocument>()
  const costs = new Map<DocumentName, { readonly tookMs: number; readonly endedAt: number }>()
  let forgotten = 0

  const read = async (document: DocumentName): Promise<FollowedDocument> =>
    inMemory.get(document) ?? { ...(await stored.read(document)), unwritten: false }

  async function advance(
    document: DocumentName,
    before: FollowedDocument,
    version: number,
    texts: readonly (readonly [FragmentName, WrittenText])[],
  ): Promise<FollowedDocument> {
    const life = forgotten
    const { moved, gaveUp, tookMs, ...after } = await advanceTexts(compare, before, version, texts)
    costs.set(document, { tookMs, endedAt: now() })
    if (life !== forgotten) throw new Error('another node follows the comments now')
    inMemory.set(document, after)
    // The next run, here or at another node, begins behind it.
    if (gaveUp) await stored.write(document, after, 'now')
    if (gaveUp) onGaveUp(document)
    onKept(document)
    if (moved) onMoved(document)
    return after
  }

  return {
    isInMemory: (document) => inMemory.has(document),
    read,
    async anchors(document) {
      const held = inMemory.get(document)
      if (held === undefined) return stored.anchors(document)
      return new Map([...held.texts.values()].flatMap(({ anchors }) => [...anchors]))
    },
    advance,
    async follow(document) {
      const before = await read(document)
      if (before.texts.size === 0) return
      const after = await readTexts(rooms, document, [...before.texts.keys()])
      if (after === null) return
      await advance(document, before, after.version, after.texts)
    },
    async add(transaction, document, before, { thread, anchor, text }) {
      const anchors = new Map(before.texts.get(anchor.fragment)?.anchors).set(thread, anchor)
      const content = { ...before, texts: new Map(before.texts).set(anchor.fragment, { text, anchors }) }
      await stored.writeWith(transaction, document, content)
      inMemory.set(document, content)
      onKept(document)
    },
    async write(document, when) {
      const content = inMemory.get(document)
      if (content?.unwritten === true) {
        await stored.write(document, content, when)
        // It may have been forgotten meanwhile: another node wrote.
        if (inMemory.get(document) !== content) return true
        inMemory.set(document, { ...content, unwritten: false })
        return false
      }
      inMemory.delete(document)
      if ((costs.get(document)?.tookMs ?? 0) < MEMORABLE_MS) costs.delete(document)
      return true
    },
    forget(document) {
      forgotten += 1
      inMemory.delete(document)
    },
    charactersOf(document) {
      const texts = [...(inMemory.get(document)?.texts.values() ?? [])]
      return texts.reduce((sum, { text }) => sum + text.text.length, 0)
    },
    lastCost: (document) => costs.get(document) ?? null,
    documents: () => [...inMemory.keys()],
  }
}

/** The texts as they are committed. @returns null if there is no such document */
async function readTexts(rooms: Pick<Rooms, 'read'>, document: DocumentName, names: readonly FragmentName[]) {
  const ref = parseDocumentName(document)
  if (ref === null) return null
  return rooms.read(document, (doc, version) => {
    const texts = names.map((name) => {
      const fragment = findFragment(ref.kind, doc, name)
      return [name, fragment === null ? { text: '', runs: [] } : readWrittenText(fragment)] as const
    })
    return { version, texts }
  })
}

interface Advanced extends FollowedDocument {
  readonly moved: boolean
  readonly gaveUp: boolean
  readonly tookMs: number
}

async function advanceTexts(
  compare: FollowedTextsDeps['compare'],
  before: FollowedDocument,
  version: number,
  texts: readonly (readonly [FragmentName, WrittenText])[],
): Promise<Advanced> {
  const advanced = new Map(before.texts)
  let [moved, gaveUp, tookMs] = [false, false, 0]
  for (const [name, text] of texts) {
    const was = before.texts.get(name)
    if (was === undefined) continue
    const mapped = await mapAnchors(compare, was, text)
    moved ||= mapped.anchors !== was.anchors
    gaveUp ||= mapped.gaveUp
    tookMs += mapped.tookMs
    advanced.set(name, { text, anchors: mapped.anchors })
  }
  const isBehind = version < before.version
  const unwritten =
    before.unwritten || isBehind || texts.some(([name, text]) => before.texts.get(name)?.text.text !== text.text)
  return { version, texts: advanced, unwritten, moved, gaveUp, tookMs }
}

/** @returns the same map if no anchor changed */
async function mapAnchors(
  compare: FollowedTextsDeps['compare'],
  { text: before, anchors }: AnchoredText,
  after: WrittenText,
): Promise<{ readonly anchors: AnchorsByThread; readonly gaveUp: boolean; readonly tookMs: number }> {
  if (before.text === after.text || anchors.size === 0) return { anchors, gaveUp: false, tookMs: 0 }
  const old = [...anchors.values()]
  const { result, tookMs } = await compare.follow({ before, after, anchors: old })
  const gaveUp = result === 'gave-up'
  const mapped = gaveUp
    ? giveUpFollowing(before.text, after.text, old)
    : old.map((anchor, index) => result[index] ?? anchor)
  if (mapped.every((anchor, index) => anchor === old[index])) return { anchors, gaveUp, tookMs }
  const threads = [...anchors.keys()]
  const changed = threads.flatMap((thread, index) => {
    const anchor = mapped[index]
    return anchor === undefined ? [] : [[thread, anchor] as const]
  })
  return { anchors: new Map(changed), gaveUp, tookMs }
}
