/** Tries whether the data folder has room for the next write. */
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clock } from '../../../shared/clock.ts'
import { randomId } from '../../../shared/ids.ts'

/** A handful of pages. */
const PROBE = new Uint8Array(32 * 1024)
/** Anybody may ask. */
const EVERY_MS = 1000

/** @returns a function that throws what the file system says, as of at most a second ago */
export function createDiskProbe(folder: string, clock: Pick<Clock, 'now'>): () => Promise<void> {
  let probing: Promise<void> | null = null
  let probedAt = -Infinity
  return () => {
    if (probing !== null && clock.now() - probedAt < EVERY_MS) return probing
    probedAt = clock.now()
    probing = probe(folder)
    // The asker gets the error; nobody else needs it.
    probing.catch(() => undefined)
    return probing
  }
}

async function probe(folder: string): Promise<void> {
  const file = join(folder, `probe-${randomId()}`)
  try {
    await writeFile(file, PROBE, { mode: 0o600 })
  } finally {
    await rm(file, { force: true })
  }
}
