/** The *history* of a room's document: the snapshot to load from, and versions to go back to. */
import type { VersionCause } from '../../shared/documents/api.ts'
import type { DocumentName } from '../../shared/ids.ts'
import type { Snapshot, StoredDocument } from '../store/updateLog.ts'
import type { StoreOutcome } from '../store/versionStore.ts'
import type { RoomDeps } from './roomDeps.ts'

export interface CommittedState {
  readonly state: Uint8Array
  readonly sequence: number
}

/** Why a version is stored, its name, and the version that was restored. */
export interface VersionReason {
  readonly cause: VersionCause
  readonly name?: string | null
  readonly origin?: string | null
}

export class History {
  readonly #document: DocumentName
  readonly #deps: RoomDeps
  readonly #read: () => Promise<CommittedState>
  #snapshotSequence: number
  #versionSequence: number

  /** @param read gives the committed state of the document */
  constructor(document: DocumentName, stored: StoredDocument, deps: RoomDeps, read: () => Promise<CommittedState>) {
    this.#document = document
    this.#deps = deps
    this.#read = read
    this.#snapshotSequence = stored.snapshotSequence
    this.#versionSequence = stored.versionSequence
  }

  /** How many updates a load has to apply to the snapshot, if the document is at this sequence. */
  uncompacted(sequence: number): number {
    return sequence - this.#snapshotSequence
  }

  /** Whether a document at this sequence holds edits that no version holds. */
  unversioned(sequence: number): boolean {
    return sequence > this.#versionSequence
  }

  /**
   * Replaces the log's snapshot and updates by one snapshot that holds the same. It is built from the log, not from memory, so that a fault
   * of a replica can never be made permanent.
   */
  async compact(): Promise<void> {
    const { log, condense, onEvent } = this.#deps
    const stored = await log.load(this.#document)
    if (stored === null || stored.updates.length === 0) return
    const snapshot = await condense(stored, true)
    // The new snapshot does not match the log: nothing is changed, and somebody should look.
    if (snapshot === null) return onEvent({ kind: 'compaction-differs', document: this.#document })
    await log.compact(this.#document, stored.sequence, snapshot)
    this.#snapshotSequence = Math.max(this.#snapshotSequence, stored.sequence)
  }

  /** What the log holds of the document, as one snapshot, and its sequence; null if it holds nothing. */
  async condensed(): Promise<{ readonly snapshot: Snapshot; readonly sequence: number } | null> {
    const stored = await this.#deps.log.load(this.#document)
    if (stored === null) return null
    const snapshot = stored.updates.length === 0 ? stored.snapshot : await this.#deps.condense(stored, true)
    return snapshot === null ? null : { snapshot, sequence: stored.sequence }
  }

  /** Stores the committed state as a version; without a name only if the last one does not hold the same. */
  async saveVersion({ cause, name = null, origin = null }: VersionReason): Promise<StoreOutcome> {
    const { state, sequence } = await this.#read()
    if (name === null && !this.unversioned(sequence)) return 'stored'
    const outcome = await this.#deps.log.versions.store(this.#document, { cause, name, origin, sequence, state })
    if (outcome === 'stored') this.#versionSequence = Math.max(this.#versionSequence, sequence)
    return outcome
  }
}
