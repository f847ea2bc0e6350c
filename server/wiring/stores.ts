/** Both parts of a store, open. */
import type { Database } from '../store/database.ts'
import type { UpdateLog } from '../store/updateLog.ts'
import type { WriteBehind } from '../store/writeBehind/writeBehind.ts'

export interface Stores {
  readonly db: Database
  readonly log: UpdateLog
  /** Writes rows of `db` that can be made again from the log. */
  readonly rows: WriteBehind
  close(): Promise<void>
}
