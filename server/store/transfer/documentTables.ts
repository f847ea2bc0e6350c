/**
 * All that an update log stores of its documents, for another log: each engine lays it out differently, so it is read
 * and written by meaning and not as rows.
 */
import type { VersionCause } from '../../../shared/documents/api.ts'
import type { DocumentName, PersonId } from '../../../shared/ids.ts'
import { byKey, joinAuthors } from '../authors.ts'
import type { Author, StoredDocument, UpdateLog } from '../updateLog.ts'

export interface WholeDocument extends StoredDocument {
  readonly name: DocumentName
  /** When each of `updates` was stored, as ISO times. */
  readonly times: readonly string[]
  /** Each person once for each client id. */
  readonly authors: readonly Author[]
}

export interface WholeVersion {
  readonly id: string
  readonly sequence: number
  readonly at: string
  readonly cause: VersionCause
  readonly name: string | null
  readonly origin: string | null
  readonly people: readonly PersonId[]
  readonly state: Uint8Array
}

export interface DocumentTables {
  names(): Promise<readonly DocumentName[]>
  /** @throws if there is no such document */
  read(name: DocumentName): Promise<WholeDocument>
  /** Reads one after the other, in no order. */
  versions(name: DocumentName): AsyncIterable<WholeVersion>
  /** Replaces a document and its versions: all or nothing, and flushed. */
  replace(document: WholeDocument, versions: AsyncIterable<WholeVersion>): Promise<void>
  remove(name: DocumentName): Promise<void>
  close(): Promise<void>
}

/** An entry of a log holds one update or more, and is numbered by its last one. */
export interface EntryTime {
  readonly sequence: number
  readonly at: string
}

/** @param readTimes gives the times of the entries after a sequence, in order */
export async function readWhole(
  log: UpdateLog,
  name: DocumentName,
  readTimes: (after: number) => Promise<readonly EntryTime[]>,
): Promise<WholeDocument> {
  const stored = await log.load(name)
  if (stored === null) throw new Error(`there is no document ${name}`)
  const entries = await readTimes(stored.snapshotSequence)
  let entry = 0
  const times = stored.updates.map((_, at) => {
    const sequence = stored.snapshotSequence + at + 1
    while ((entries[entry]?.sequence ?? Infinity) < sequence) entry += 1
    const time = entries[entry]?.at
    if (time === undefined) throw new Error(`${name} has no entry for its update ${sequence}`)
    return time
  })
  return { ...stored, name, times, authors: joinAuthors(await log.allAuthors(name)).toSorted(byKey) }
}
