/** One process per data folder. The lock is the operating system's, so that a killed process leaves none behind. */
import { accessSync, constants } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { makeFolder } from './makeFolder.ts'

export interface DataLock {
  close(): void
}

/**
 * Makes the folder if need be and locks it.
 * @returns null if another process holds it
 * @throws if the folder cannot be made or written
 */
export function lockDataFolder(folder: string): DataLock | null {
  makeFolder(folder)
  expectWritable(folder)
  const file = new DatabaseSync(join(folder, 'lock.sqlite'))
  try {
    file.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE;')
  } catch (error) {
    file.close()
    if (error instanceof Error && error.message.includes('locked')) return null
    throw error
  }
  return { close: () => file.close() }
}

function expectWritable(folder: string): void {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new Error('this account may not write there', { cause: error })
  }
}
