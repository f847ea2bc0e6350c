/**
 * Watches whether the files that a process has open are still those in its data folder. A removed or replaced file takes
 * writes without an error, and all of them are gone when the process ends.
 */
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Clock } from '../../../shared/clock.ts'
import type { OnTrouble, StoreGuard } from './storeGuard.ts'

const CHECK_EVERY_MS = 2000

/** @param files that are open */
export async function watchFiles(files: readonly string[], clock: Clock, onTrouble: OnTrouble): Promise<StoreGuard> {
  const opened = new Map<string, string>()
  for (const file of files) {
    const identity = await identify(file)
    // A write-ahead log that is not there yet is not watched.
    if (identity !== null) opened.set(file, identity)
  }
  let trouble: string | null = null
  let callOff = clock.after(CHECK_EVERY_MS, () => void check())
  let isClosed = false

  async function check(): Promise<void> {
    const now = await Promise.all([...opened.keys()].map(async (file) => [file, await identify(file)] as const))
    if (isClosed) return
    const gone = now.find(([file, identity]) => identity !== opened.get(file))
    const before = trouble
    trouble = gone === undefined ? null : describe(gone[0])
    if (before === null && trouble !== null) onTrouble.began(trouble)
    if (before !== null && trouble === null) onTrouble.ended()
    callOff = clock.after(CHECK_EVERY_MS, () => void check())
  }

  return {
    trouble: () => trouble,
    async close() {
      isClosed = true
      callOff()
    },
  }
}

/** @returns null if there is no such file, or nobody can tell */
async function identify(file: string): Promise<string | null> {
  try {
    const { dev, ino } = await stat(file, { bigint: true })
    return `${dev}:${ino}`
  } catch {
    return null
  }
}

const describe = (file: string): string =>
  `${basename(file)} was removed or replaced while the server runs; it saves nothing until the file is back. ` +
  'Put the same data folder back in its place if it was moved. Else copy what the process still has open ' +
  `(/proc/PID/fd on Linux), then stop it and restore a backup: npm run restore -- FILE.`
