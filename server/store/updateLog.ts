/**
 * An *update log* stores documents: for each a snapshot and the raw updates since. Every implementation passes the same
 * contract suite (`tests/contracts/updateLog.ts`).
 */
import type { DocumentName, Incarnation, PersonId } from '../../shared/ids.ts'
import type { VersionStore } from './versionStore.ts'

/** One accepted update, byte for byte: re-encoding it would lose parts that are not yet integrated. */
export interface LogEntry {
  readonly document: DocumentName
  readonly update: Uint8Array
  /** The sender; null for the server itself. */
  readonly person: PersonId | null
  /** The Yjs client ids whose structs it brings. */
  readonly clients: readonly number[]
  /**
   * The layout that the document has after this update; stored with it. Without it, the layout stays. A log drops the
   * entry if the document already has that layout: somebody else was first, and two completions would both be in the
   * document.
   */
  readonly schema?: number
}

/** The entries to store in a document of this layout, and its layout afterwards. */
export function dueEntries(
  entries: readonly LogEntry[],
  layout: number,
): { readonly due: readonly LogEntry[]; readonly layout: number } {
  let highest = layout
  const due = entries.filter(({ schema }) => {
    if (schema === undefined) return true
    if (schema <= highest) return false
    highest = schema
    return true
  })
  return { due, layout: highest }
}

export interface DocumentHead {
  readonly incarnation: Incarnation
  readonly schema: number
  /** The number of the last committed update; grows by one with each. */
  readonly sequence: number
  /** The sequence that the newest version holds. */
  readonly versionSequence: number
}

export interface Snapshot {
  /** An encoded Yjs update. */
  readonly state: Uint8Array
  /**
   * Its encoded state vector, if nothing in it waits for missing dependencies. Null if something does or nobody looked: only
   * a document made of the state can tell then.
   */
  readonly vector: Uint8Array | null
}

export interface StoredDocument extends DocumentHead {
  /** Everything through `snapshotSequence`. */
  readonly snapshot: Snapshot
  readonly snapshotSequence: number
  /** The updates after the snapshot, in commit order. */
  readonly updates: readonly Uint8Array[]
}

/** An update as the log holds it. */
export interface CommittedUpdate {
  readonly sequence: number
  readonly update: Uint8Array
  /** Null for the server itself, and for updates that a transfer from the other engine brought. */
  readonly person: PersonId | null
  /** The layout that it brought; null if it brought none. */
  readonly schema: number | null
}

/** A document's updates after a sequence. */
export interface LogTail {
  readonly head: DocumentHead
  /** What to start from, if updates after that sequence are compacted; null if `updates` follow it without a gap. */
  readonly base: { readonly snapshot: Snapshot; readonly sequence: number } | null
  /** In commit order. */
  readonly updates: readonly CommittedUpdate[]
  /** There are more, to be read from the last sequence of these. */
  readonly more: boolean
}

export interface ChangedDocuments {
  /** Every document that got an update since the cursor, and maybe some that did not, with their sequences. */
  readonly sequences: ReadonlyMap<DocumentName, number>
  /** The cursor for the next time. It means something in this database only. */
  readonly next: string
}

/** Bytes of updates read at a time, and one update or one row above it. */
export const MAX_TAIL_BYTES = 4 * 1024 * 1024

export interface NewDocument {
  readonly document: DocumentName
  readonly incarnation: Incarnation
  readonly schema: number
  readonly state: Uint8Array
  readonly person: PersonId | null
}

/** A person with a Yjs client id; a negative id stands for deletions, which name none. */
export interface Author {
  readonly client: number
  readonly person: PersonId
  /** The sequences of the first and the last update that they wrote with it. */
  readonly first: number
  readonly last: number
}

export interface UpdateLog {
  readonly versions: VersionStore

  /**
   * Creates documents with their first states, all or none, and resolves when they survive power loss. Nobody else ever
   * creates one.
   * @returns the names that are new; the others exist and stay as they are
   */
  create(documents: readonly NewDocument[]): Promise<ReadonlySet<DocumentName>>

  head(document: DocumentName): Promise<DocumentHead | null>

  /** @returns null if there is no such document; a failure throws and is never an empty document */
  load(document: DocumentName): Promise<StoredDocument | null>

  /**
   * Stores all entries or none, and resolves when they survive the end of this process, however it ends. Batches become
   * visible to `load` whole and in order.
   * @returns the sequence that each document of the batch has now
   * @throws if it is not certain that they are stored; the caller may send the same batch again
   */
  commit(batch: readonly LogEntry[]): Promise<ReadonlyMap<DocumentName, number>>

  /**
   * Resolves when all that was committed before survives power loss too. Without it a power cut takes the last batches,
   * never one from the middle.
   * @throws if that is uncertain; then nothing is committed either until it is certain, and the caller may retry
   */
  sync(): Promise<void>

  /** Replaces the snapshot by one that holds everything through `through`, and forgets those updates; at once. */
  compact(document: DocumentName, through: number, snapshot: Snapshot): Promise<void>

  /**
   * Reads a document's updates after `sequence`: as many as fit into `maxBytes`, but at least one.
   * @returns null if there is no such document
   */
  since(document: DocumentName, sequence: number, maxBytes?: number): Promise<LogTail | null>

  /** The last sequence of each of these documents; without those that do not exist. */
  sequences(documents: readonly DocumentName[]): Promise<ReadonlyMap<DocumentName, number>>

  /**
   * Finds the documents that got updates, by their own names or not, without missing a commit that ends late.
   * @param after the cursor of the last time; null for all documents
   */
  changes(after: string | null): Promise<ChangedDocuments>

  /** All stored authorship, in no order; an author may occur several times. */
  allAuthors(document: DocumentName): Promise<readonly Author[]>

  /** Resolves if the store works; throws if it does not. */
  probe(): Promise<void>
  close(): Promise<void>
}
