/** The tables of link checks. */
import type { Flag } from './accountTables.ts'

export interface LinkTables {
  /** One row for each address in a document. */
  link_check: {
    /** The address, hashed: it can be longer than a key may be. */
    id: string
    url: string
    /** JSON (`LinkHealth`). */
    health: string
    /** The page's ETag at the last check. */
    etag: string | null
    /** The number of failures in a row. */
    failures: number
    /** Whether its owners were notified of this break. */
    notified: Flag
    next_at: string
  }
}
