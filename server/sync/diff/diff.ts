/** The part of a state that a state vector lacks. */
import * as Y from 'yjs'

export interface Diff {
  readonly update: Uint8Array
  /** How long it took, in milliseconds, without waiting for others. */
  readonly tookMs: number
}

/** Reads the whole state, and writes the part that the state vector lacks, with all deletions. */
export function diffNow(encoded: Uint8Array, since: Uint8Array): Diff {
  const started = performance.now()
  return { update: Y.diffUpdate(encoded, since), tookMs: performance.now() - started }
}
