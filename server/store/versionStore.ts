/** Versions of documents. Stored beside the update log, and tested by the same contract suite. */
import type { VersionCause } from '../../shared/documents/api.ts'
import type { DocumentName, PersonId } from '../../shared/ids.ts'

/** A state to store, and its description. */
export interface NewVersion {
  readonly cause: VersionCause
  readonly name: string | null
  /** The version that was restored; only with the cause `restored`. */
  readonly origin: string | null
  /** The committed sequence that `state` is of. */
  readonly sequence: number
  readonly state: Uint8Array
}

export interface StoredVersion {
  readonly id: string
  readonly at: string
  readonly cause: VersionCause
  readonly name: string | null
  readonly origin: string | null
  /** The people who wrote since the version before. */
  readonly people: readonly PersonId[]
}

/**
 * `same`: the newest named version holds the same under another name. `full`: the limit of named ones is reached.
 * Neither is stored.
 */
export type StoreOutcome = 'stored' | 'same' | 'full'

/** Full states of documents that people can go back to. */
export interface VersionStore {
  /**
   * Stores a full state with the people who wrote since the version before, unless it is named and their limit is
   * reached; resolves when it survives power loss.
   */
  store(document: DocumentName, version: NewVersion): Promise<StoreOutcome>
  /** Newest first. */
  list(document: DocumentName): Promise<readonly StoredVersion[]>
  /** The state of one version; null if this document has no such version. */
  state(document: DocumentName, id: string): Promise<Uint8Array | null>
  /** @returns false if this document has no such version */
  rename(document: DocumentName, id: string, name: string | null): Promise<boolean>
}
