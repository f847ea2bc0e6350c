/** The tables of the check of links. */
import type { Flag } from './accountTables.ts'

export interface LinkTables {
  /** One row for each address that stands in a document. */
  link_check: {
    /** The address, hashed: it can be longer than a key may be. */
    id: string
    url: string
    /** JSON (`LinkHealth`). */
    health: string
    /** The page's ETag at the last check. */
    etag: string | null
    /** How often in a row it did not work. */
    failures: number
    /** Whether its owners were notified of this break. */
    notified: Flag
    next_at: string
  }
}
