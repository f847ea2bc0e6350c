/** Distinguishes an outage, which ends by itself or by an operator, from a bug. */
import { StoreFailing } from './storeFailing.ts'
import { isUnreachable } from './unreachable.ts'

/** SQLite's codes, see https://sqlite.org/rescode.html: the lower byte of an error's code. */
const SQLITE_IOERR = 10
const SQLITE_FULL = 13
/** SQLSTATE */
const DISK_FULL = '53100'

/** @returns a sentence for the operator; null for a bug */
export function outageOf(error: unknown): string | null {
  if (error instanceof StoreFailing) return error.message
  if (!(error instanceof Error)) return null
  const code = 'code' in error ? error.code : null
  const sqlite = 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : null
  if (code === 'ENOSPC' || code === 'EDQUOT' || sqlite === SQLITE_FULL) return 'The disk with the data folder is full.'
  if (code === DISK_FULL) return 'The disk of the database is full.'
  if (sqlite === SQLITE_IOERR) return 'The disk with the data folder cannot be read or written.'
  return isUnreachable(error) ? 'The database cannot be reached.' : null
}
