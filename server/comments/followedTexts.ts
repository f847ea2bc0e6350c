/**
 * The commented texts of documents, in memory from the first change that is followed until they are written.
 *
 * Everything here must run in its document's turn (`serialByKey`): two calls for one document must not overlap.
 */
import type { Transaction } from 'kysely'
import type { FollowedAnchor, FragmentName } from '../../shared/comments/anchors/anchor.ts'
import { followAnchors } from '../../shared/comments/anchors/follow.ts'
import { readWrittenText } from '../../shared/comments/anchors/fragmentText.ts'
import type { WrittenText } from '../../shared/comments/anchors/writtenText.ts'
import type { ThreadId } from '../../shared/comments/thread.ts'
import { findFragment } from '../../shared/documents/contents.ts'
import { parseDocumentName } from '../../shared/documents/kinds.ts'
import type { DocumentName } from '../../shared/ids.ts'
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
  /** Brings all anchors of a document to its committed state. */
  follow(document: DocumentName): Promise<void>
  /** Brings the anchors of these texts to `version`. */
  advance(
    document: DocumentName,
    before: FollowedDocument,
    version: number,
    texts: readonly (readonly [FragmentName, WrittenText])[],
  ): FollowedDocument
  /** Adds an anchor, in the transaction that writes its thread. */
  add(
    transaction: Transaction<Tables>,
    document: DocumentName,
    before: FollowedDocument,
    added: { readonly thread: ThreadId; readonly anchor: FollowedAnchor; readonly text: WrittenText },
  ): Promise<void>
  /** Writes what is unwritten, and forgets the document: an idle one costs nothing. */
  write(document: DocumentName, when: WriteWhen): Promise<void>
  /** Forgets the document without writing: what is stored is read again. */
  forget(document: DocumentName): void
  /** The length of its texts in memory. */
  charactersOf(document: DocumentName): number
  /** The duration of the last follow, in milliseconds. */
  lastCostMs(document: DocumentName): number
  /** Those in memory. */
  documents(): readonly DocumentName[]
}

interface FollowedTextsCallbacks {
  readonly onUnwritten: (document: DocumentName) => void
  /** An anchor is elsewhere than before. */
  readonly onMoved: (document: DocumentName) => void
}

export function createFollowedTexts(
  rooms: Pick<Rooms, 'read'>,
  stored: AnchoredTexts,
  { onUnwritten, onMoved }: FollowedTextsCallbacks,
): FollowedTexts {
  const inMemory = new Map<DocumentName, FollowedDocument>()
  const costs = new Map<DocumentName, number>()

  const read = async (document: DocumentName): Promise<FollowedDocument> =>
    inMemory.get(document) ?? { ...(await stored.read(document)), unwritten: false }

  function advance(
    document: DocumentName,
    before: FollowedDocument,
    version: number,
    texts: readonly (readonly [FragmentName, WrittenText])[],
  ): FollowedDocument {
    const { moved, ...after } = advanceTexts(before, version, texts)
    inMemory.set(document, after)
    if (after.unwritten) onUnwritten(document)
    if (moved) onMoved(document)
    return after
  }

  return {
    isInMemory: (document) => inMemory.has(document),
    read,
    advance,
    async follow(document) {
      const before = await read(document)
      if (before.texts.size === 0) return
      const after = await readTexts(rooms, document, [...before.texts.keys()])
      if (after === null) return
      const start = performance.now()
      advance(document, before, after.version, after.texts)
      costs.set(document, after.costMs + performance.now() - start)
    },
    async add(transaction, document, before, { thread, anchor, text }) {
      const anchors = new Map(before.texts.get(anchor.fragment)?.anchors).set(thread, anchor)
      const content = { ...before, texts: new Map(before.texts).set(anchor.fragment, { text, anchors }) }
      await stored.writeWith(transaction, document, content)
      inMemory.set(document, content)
    },
    async write(document, when) {
      const content = inMemory.get(document)
      if (content?.unwritten === true) await stored.write(document, content, when)
      inMemory.delete(document)
      costs.delete(document)
    },
    forget: (document) => inMemory.delete(document),
    charactersOf(document) {
      const texts = [...(inMemory.get(document)?.texts.values() ?? [])]
      return texts.reduce((sum, { text }) => sum + text.text.length, 0)
    },
    lastCostMs: (document) => costs.get(document) ?? 0,
    documents: () => [...inMemory.keys()],
  }
}

/** The texts as they are committed, and what reading them took. @returns null if there is no such document */
async function readTexts(rooms: Pick<Rooms, 'read'>, document: DocumentName, names: readonly FragmentName[]) {
  const ref = parseDocumentName(document)
  if (ref === null) return null
  return rooms.read(document, (doc, version) => {
    const start = performance.now()
    const texts = names.map((name) => {
      const fragment = findFragment(ref.kind, doc, name)
      return [name, fragment === null ? { text: '', runs: [] } : readWrittenText(fragment)] as const
    })
    return { version, texts, costMs: performance.now() - start }
  })
}

function advanceTexts(
  before: FollowedDocument,
  version: number,
  texts: readonly (readonly [FragmentName, WrittenText])[],
): FollowedDocument & { readonly moved: boolean } {
  const advanced = new Map(before.texts)
  let moved = false
  for (const [name, text] of texts) {
    const was = before.texts.get(name)
    if (was === undefined) continue
    const anchors = mapAnchors(was, text)
    moved ||= anchors !== was.anchors
    advanced.set(name, { text, anchors })
  }
  const isBehind = version < before.version
  const unwritten =
    before.unwritten || isBehind || texts.some(([name, text]) => before.texts.get(name)?.text.text !== text.text)
  return { version, texts: advanced, unwritten, moved }
}

/** @returns the same map if no anchor changed */
function mapAnchors({ text: before, anchors }: AnchoredText, after: WrittenText): AnchorsByThread {
  const threads = [...anchors.keys()]
  const old = [...anchors.values()]
  const mapped = followAnchors(before, after, old)
  if (mapped.every((anchor, index) => anchor === old[index])) return anchors
  return new Map(
    threads.flatMap((thread, index) => {
      const anchor = mapped[index]
      return anchor === undefined ? [] : [[thread, anchor] as const]
    }),
  )
}
