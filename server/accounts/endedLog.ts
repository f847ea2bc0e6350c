/**
 * A file beside the database, and in no backup: the ids of people whose access ended, and of erased people. An older
 * backup knows nothing of them, so `restore` reads here what it must repeat.
 */
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { PersonId } from '../../shared/ids.ts'
import { makeFolder } from '../store/makeFolder.ts'
import { UnusableFile } from '../store/unusableFile.ts'

const EndedEntry = z.object({
  person: PersonId,
  /** `returned`: was given access again. */
  what: z.enum(['ended', 'returned', 'erased']),
  at: z.iso.datetime(),
})
export type EndedEntry = z.infer<typeof EndedEntry>

/**
 * Appends a line, which survives power loss when this returns. Call it at the end of the change's transaction: if that
 * is rolled back after all, a restore would repeat it, which a coordinator sees and can undo. It does not await,
 * because SQLite lets nothing but SQL be awaited there.
 */
export type AppendEnded = (entry: EndedEntry) => void

export const ENDED_FILE = 'ended.jsonl'

/** Makes the file, so that a file that is missing later must have been lost. @throws UnusableFile */
export function openEndedLog(dataDir: string): AppendEnded {
  const file = join(dataDir, ENDED_FILE)
  try {
    makeFolder(dataDir)
    append(file, '')
  } catch (error) {
    throw new UnusableFile(file, error)
  }
  return (entry) => append(file, `${JSON.stringify(entry)}\n`)
}

function append(file: string, text: string): void {
  const handle = openSync(file, 'a', 0o600)
  try {
    writeSync(handle, text)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** @returns null if there is no such file. A line that is cut, as by a power loss, is left out. */
export function readEnded(dataDir: string): readonly EndedEntry[] | null {
  const file = join(dataDir, ENDED_FILE)
  if (!existsSync(file)) return null
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const entry = parseLine(line)
      return entry === null ? [] : [entry]
    })
}

function parseLine(line: string): EndedEntry | null {
  try {
    const parsed = EndedEntry.safeParse(JSON.parse(line))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
