/** Reads people's files of spreadsheets: one at a time for each person, and after a file that took the reader down a rest. */
import type { PersonId } from '../../shared/ids.ts'
import type { Person } from '../../shared/permissions.ts'
import { refuse, type Refusal, type Success } from '../http/result.ts'
import type { Limits } from '../pacing/limits.ts'
import type { ImportWorker } from './importWorker.ts'

export interface TableReader {
  /** To be asked before a file is read: a refused one takes no memory. @returns null if it may be sent */
  refusalOf(person: Person): Refusal | null
  /** Answers with the table. @param country whose code page is tried for text that is not Unicode; empty for none */
  read(person: Person, bytes: Uint8Array | null, country: string): Promise<Success | Refusal>
}

interface TableReaderDeps {
  readonly worker: Pick<ImportWorker, 'read'>
  readonly limits: Limits
}

/** After a file that took the reader down: others are read meanwhile. */
const REST_MS = 10 * 60_000

export function createTableReader({ worker, limits }: TableReaderDeps): TableReader {
  const reading = new Set<PersonId>()
  const restOf = (person: PersonId) => ({ name: `import ${person}`, withinMs: REST_MS, max: 1 })
  function refusalOf({ id }: Person): Refusal | null {
    if (reading.has(id)) return { ...refuse('import-running'), headers: { 'retry-after': '5' } }
    if (!limits.hasRoom(restOf(id))) return { ...refuse('import-rests'), headers: { 'retry-after': '600' } }
    return null
  }
  return {
    refusalOf,
    async read(person, bytes, country) {
      if (bytes === null) return refuse('file-empty')
      const refusal = refusalOf(person)
      if (refusal !== null) return refusal
      reading.add(person.id)
      try {
        const read = await worker.read(bytes, country)
        if (read === 'busy') return { ...refuse('import-running'), headers: { 'retry-after': '10' } }
        if (read === 'file-takes-too-much') limits.take([restOf(person.id)])
        if (typeof read === 'string') return refuse(read)
        const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' }
        return { status: 200, bytes: Buffer.from(read.buffer, read.byteOffset, read.byteLength), headers }
      } finally {
        reading.delete(person.id)
      }
    },
  }
}
