/** Both parts of a store, open. */
import type { Database } from '../store/database.ts'
import type { UpdateLog } from '../store/updateLog.ts'

export interface Stores {
  readonly db: Database
  readonly log: UpdateLog
  close(): Promise<void>
}
