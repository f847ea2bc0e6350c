/**
 * A room's copy of its document: encoded while nobody writes, a live Y.Doc while somebody does. An idle document costs
 * about its own bytes, and most open documents are idle.
 */
import { isDeepStrictEqual } from 'node:util'
import { createDecoder, readVarUint } from 'lib0/decoding'
import * as Y from 'yjs'
import type { Frame } from '../../shared/wire.ts'
import type { Snapshot, StoredDocument } from '../store/updateLog.ts'
import { waitingIn, type Waiting } from './dependencies.ts'
import { knownOfDocument, knownOfEncoded, type KnownContent } from './content.ts'

interface Frozen {
  readonly kind: 'frozen'
  readonly encoded: Uint8Array
  readonly stateVector: Uint8Array
  readonly known: KnownContent
}
type ReplicaState = { readonly kind: 'live'; readonly doc: Y.Doc } | Frozen

/** The stored state of a document. */
export type StoredState = Pick<StoredDocument, 'snapshot' | 'updates'>

/** Each may be as large as the document. They are discarded at the next sweep. */
const MAX_ANSWERS = 4

/** A diff of a larger state than this keeps a thread for some ten milliseconds or more. */
const LONG_TO_DIFF_BYTES = 256 * 1024

/** Building a document of a larger state keeps the thread for some 20 ms or more. */
const LONG_TO_BUILD_BYTES = 256 * 1024

/**
 * The most bytes that may wait for missing dependencies: Yjs merges all of them again with each update. Our client
 * sends no gaps.
 */
const MAX_WAITING_BYTES = 256 * 1024
const MAX_WAITING_UPDATES = 200

export const EMPTY_STATE_VECTOR = Y.encodeStateVector(new Map())

/** A Y.Doc of a state and the updates after it, in one transaction: a transaction each costs ten times as much. */
export function buildDocument(state: Uint8Array, updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  doc.transact(() => {
    Y.applyUpdate(doc, state)
    for (const update of updates) Y.applyUpdate(doc, update)
  })
  return doc
}

/** Updates that came before their dependencies wait in the document until those arrive. */
export function hasPending(doc: Y.Doc): boolean {
  return doc.store.pendingStructs !== null || doc.store.pendingDs !== null
}

function frozen(encoded: Uint8Array, stateVector: Uint8Array): Frozen {
  return {
    kind: 'frozen',
    encoded,
    stateVector,
    known: knownOfEncoded(Y.decodeStateVector(stateVector), encoded),
  }
}

export class Replica {
  #state: ReplicaState
  /** An upper bound of the encoded size in bytes: exact when frozen, since grown by every update's own size. */
  #bytes: number
  /** The last encoding of a live document, while it is complete: many clients connect at once after a restart. */
  #whole: Uint8Array | null = null
  /** Updates taken since something began to wait for missing dependencies; each of them may wait. */
  #waitingUpdates = 0
  /** Answers to the last state vectors, by these: equal questions are answered with the same bytes. */
  readonly #answers = new Map<string, Frame>()

  /** A snapshot with a known state vector is kept encoded: a long text is then sent without being parsed. */
  constructor({ snapshot: { state, vector }, updates }: StoredState) {
    if (updates.length === 0 && vector !== null) {
      this.#state = frozen(state, vector)
      this.#bytes = state.length
      return
    }
    this.#state = { kind: 'live', doc: buildDocument(state, updates) }
    this.#bytes = 0
    this.freeze()
    if (this.#state.kind === 'live') this.#bytes = this.encode().length
  }

  /** The size of a live document, encoded; 0 of a frozen one. */
  get liveBytes(): number {
    return this.#state.kind === 'live' ? this.#bytes : 0
  }

  get kind(): ReplicaState['kind'] {
    return this.#state.kind
  }

  /**
   * Lets the Y.Doc go. Does nothing while something waits for missing dependencies: encoded, that would look present.
   * @param made an encoding of the same document that was made elsewhere; null to encode it here
   */
  freeze(made: Snapshot | null = null): void {
    this.#answers.clear()
    if (this.#state.kind === 'frozen' || hasPending(this.#state.doc)) return
    const { doc } = this.#state
    const { state, vector } = made ?? { state: this.encode(), vector: Y.encodeStateVector(doc) }
    if (vector === null) return
    this.#whole = null
    this.#state = frozen(state, vector)
    this.#bytes = state.length
    doc.destroy()
  }

  #thaw(): Y.Doc {
    if (this.#state.kind === 'live') return this.#state.doc
    const doc = buildDocument(this.#state.encoded, [])
    this.#state = { kind: 'live', doc }
    return doc
  }

  /** The state of a document that would take long to build; null if it is quick, or done. */
  longToBuild(): Uint8Array | null {
    return this.#state.kind === 'frozen' && this.#bytes > LONG_TO_BUILD_BYTES ? this.#state.encoded : null
  }

  /** Takes a document that was built of {@link Replica.longToBuild}. */
  thawAs(doc: Y.Doc): void {
    this.#state = { kind: 'live', doc }
  }

  known(): KnownContent {
    return this.#state.kind === 'live' ? knownOfDocument(this.#state.doc) : this.#state.known
  }

  /**
   * Applies a well-formed update.
   * @returns whether parts of it still wait for missing dependencies, and whether the document has changed
   * @throws if Yjs cannot apply it after all; the replica is then broken and must be replaced
   */
  apply(update: Uint8Array): { missing: boolean; changed: boolean } {
    const doc = this.#thaw()
    this.#whole = null
    this.#answers.clear()
    this.#bytes += update.length
    return doc.transact((transaction) => {
      const waitedBefore = hasPending(doc) ? traceOf(doc, transaction) : null
      Y.applyUpdate(doc, update)
      this.#waitingUpdates = hasPending(doc) ? this.#waitingUpdates + 1 : 0
      if (!hasPending(doc)) return { missing: false, changed: true }
      // A repeated pending update is no news; only then is the comparison worth its cost.
      const changed = waitedBefore === null || !isDeepStrictEqual(waitedBefore, traceOf(doc, transaction))
      return { missing: true, changed }
    })
  }

  /**
   * Runs `work`, which applies several updates, as one transaction.
   * @returns their combined update; null if nothing was integrated
   */
  collect(work: () => void): Uint8Array | null {
    const doc = this.#thaw()
    let collected: Uint8Array | null = null
    const keep = (update: Uint8Array) => (collected = update)
    doc.on('update', keep)
    try {
      doc.transact(work)
    } finally {
      doc.off('update', keep)
    }
    return collected
  }

  stateVector(): Uint8Array {
    return this.#state.kind === 'live' ? Y.encodeStateVector(this.#state.doc) : this.#state.stateVector
  }

  /** How many clients have written into it. */
  get writers(): number {
    if (this.#state.kind === 'live') return this.#state.doc.store.clients.size
    return readVarUint(createDecoder(this.#state.stateVector))
  }

  /** Returns the updates that this well-formed state vector lacks, with all deletions. */
  encode(since: Uint8Array = EMPTY_STATE_VECTOR): Uint8Array {
    const wantsAll = isEmptyVector(since)
    if (this.#state.kind === 'frozen') return wantsAll ? this.#state.encoded : Y.diffUpdate(this.#state.encoded, since)
    if (!wantsAll) return Y.encodeStateAsUpdate(this.#state.doc, since)
    return (this.#whole ??= Y.encodeStateAsUpdate(this.#state.doc))
  }

  /** The bytes of a document whose diff would take long; null if {@link Replica.encode} is quick. */
  longToDiff(since: Uint8Array): Uint8Array | null {
    if (this.#state.kind !== 'frozen' || this.#state.encoded.length < LONG_TO_DIFF_BYTES) return null
    return isEmptyVector(since) ? null : this.#state.encoded
  }

  /** The answer to a client's state vector, as a frame. Until the document changes many clients share it. */
  knownAnswer(since: Uint8Array): Frame | null {
    return this.#answers.get(keyOf(since)) ?? null
  }

  /** @returns the same frame */
  retainAnswer(since: Uint8Array, frame: Frame): Frame {
    const [oldest] = this.#answers.keys()
    if (oldest !== undefined && this.#answers.size >= MAX_ANSWERS) this.#answers.delete(oldest)
    this.#answers.set(keyOf(since), frame)
    return frame
  }

  /** The number of root types including these. */
  rootsWith(names: ReadonlySet<string>): number {
    const { share } = this.#thaw()
    return share.size + [...names].filter((name) => !share.has(name)).length
  }

  /** The updates that wait for missing dependencies. */
  waiting(): Waiting {
    return waitingIn(this.#thaw())
  }

  /** Whether too much would wait for missing dependencies if an update of this size does. */
  waitsTooMuch(bytes: number): boolean {
    if (this.#waitingUpdates >= MAX_WAITING_UPDATES) return true
    return bytes + (this.#state.kind === 'live' ? waitingBytes(this.#state.doc) : 0) > MAX_WAITING_BYTES
  }

  /** An upper bound of the encoded size. */
  get bytes(): number {
    return this.#bytes
  }

  /** The encoded size if it may exceed `limit`, measured only then; else an upper bound. */
  bytesAgainst(limit: number): number {
    if (this.#bytes > limit) this.#bytes = this.encode().length
    return this.#bytes
  }

  /**
   * Runs a view over the document, which it must neither change nor keep.
   * @param view learns whether the next read is likely to have the same Y.Doc
   */
  read<T>(view: (doc: Y.Doc, isLive: boolean) => T): T {
    if (this.#state.kind === 'live') return view(this.#state.doc, true)
    const doc = buildDocument(this.#state.encoded, [])
    try {
      return view(doc, false)
    } finally {
      doc.destroy()
    }
  }

  destroy(): void {
    if (this.#state.kind === 'live') this.#state.doc.destroy()
  }
}

/** It begins with the number of its clients; reading a whole one of a megabyte takes long. */
const isEmptyVector = ([clients]: Uint8Array): boolean => clients === 0

const keyOf = (stateVector: Uint8Array): string => Buffer.from(stateVector).toString('latin1')

function waitingBytes({ store }: Y.Doc): number {
  return (store.pendingStructs?.update.length ?? 0) + (store.pendingDs?.length ?? 0)
}

/** All properties that can differ between two moments of a transaction. */
function traceOf(doc: Y.Doc, transaction: Y.Transaction): unknown {
  const { pendingStructs, pendingDs } = doc.store
  let deletions = 0
  for (const ranges of transaction.deleteSet.clients.values()) deletions += ranges.length
  return { structs: pendingStructs?.update ?? null, deletes: pendingDs, deletions, state: Y.encodeStateVector(doc) }
}

/** The most writers in a client whose work the server may lack: a tab is a new one each time it is opened. */
const MAX_UNKNOWN_WRITERS = 1000

/** The state vector if it is well-formed and no longer than this many writers explain; null otherwise. */
export function parseStateVector(bytes: Uint8Array, writers: number): Uint8Array | null {
  try {
    // Whole, a megabyte takes 60 ms to read.
    if (readVarUint(createDecoder(bytes)) > writers + MAX_UNKNOWN_WRITERS) return null
    Y.decodeStateVector(bytes)
    return bytes
  } catch {
    return null
  }
}
