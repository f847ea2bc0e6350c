/** The folder for Node's compiled code. That code runs, so nobody else may write it. */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from './store/makeFolder.ts'

/** In the data folder. */
export const COMPILE_CACHE = 'compile-cache'

/** @returns null if there can be none, or if somebody else could put code into it */
export function compileCacheIn(dataDir: string): string | null {
  const folder = join(dataDir, COMPILE_CACHE)
  try {
    makeFolder(folder)
    const { mode, uid } = statSync(folder)
    // On Windows, files have no owner of this kind.
    const isOwn = process.getuid === undefined || uid === process.getuid()
    return isOwn && (mode & 0o022) === 0 ? folder : null
  } catch {
    return null
  }
}
