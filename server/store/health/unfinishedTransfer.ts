/** Finds out whether a store is the target of a transfer that has not ended, see `transfer/transferMark.ts`. */
import { existsSync } from 'node:fs'
import { hasTable, readSqliteFile } from '../readOnlyFile.ts'
import { TRANSFER_TABLE } from '../transfer/transferMark.ts'
import { withClient } from '../withClient.ts'

/** @throws if the file is not a database */
export const isUnfinishedFile = (file: string): boolean =>
  existsSync(file) && readSqliteFile(file, (db) => hasTable(db, TRANSFER_TABLE))

/** @throws if the database cannot be reached */
export const isUnfinishedPostgres = (url: string): Promise<boolean> =>
  withClient(url, async (client) => {
    const { rowCount } = await client.query(
      'SELECT 1 FROM pg_tables WHERE schemaname = current_schema() AND tablename = $1',
      [TRANSFER_TABLE],
    )
    return rowCount === 1
  })
