/**
 * How many named versions a document may have. Each holds the whole document, and a request of a few bytes makes one;
 * so their number and their bytes are limited. Automatic ones do not count: people never wait for them.
 */
import type { NewVersion } from './versionStore.ts'

const MAX_NAMED = 100
const MAX_NAMED_BYTES = 64 * 1024 * 1024

/** The named versions that a document has. */
export interface NamedVersions {
  readonly count: number
  readonly bytes: number
  /** The newest version; null if there is none. */
  readonly newest: { readonly sequence: number; readonly name: string | null } | null
}

/** Decides on a new named version; `again` if the same was sent before and nothing is to be stored. */
export function judgeNamed(
  { count, bytes, newest }: NamedVersions,
  version: NewVersion,
): 'fits' | 'again' | 'same' | 'full' {
  if (newest !== null && newest.sequence === version.sequence) return newest.name === version.name ? 'again' : 'same'
  return count >= MAX_NAMED || bytes + version.state.length > MAX_NAMED_BYTES ? 'full' : 'fits'
}
