/** Commits: numbers a batch's updates for each document, and writes it into the append file as one record. */
import type { DocumentName } from '../../../shared/ids.ts'
import { dueEntries, type LogEntry, type UpdateLog } from '../updateLog.ts'
import type { AppendFile } from './appendFile.ts'
import type { Mover } from './mover.ts'
import type { Part } from './part.ts'
import type { WaitingHead, WaitingParts } from './waitingParts.ts'

/** Heads of documents that are remembered; the SQLite file knows all. */
const MAX_HEADS = 10_000

interface CommitsDeps {
  readonly append: AppendFile
  readonly waiting: WaitingParts
  readonly mover: Mover
  /** The SQLite file's head of a document. */
  readonly headInFile: (document: DocumentName) => WaitingHead | null
  readonly now: () => Date
}

export function createCommits(deps: CommitsDeps): Pick<UpdateLog, 'commit' | 'sync'> {
  const { append, waiting, mover, headInFile, now } = deps
  /** Only commits change their content. */
  const heads = new Map<DocumentName, WaitingHead>()

  function headOf(document: DocumentName): WaitingHead {
    const head = heads.get(document) ?? waiting.head(document) ?? headInFile(document)
    if (head === null) throw new Error(`no document ${document}`)
    return head
  }

  function remember({ document, last, layout }: Part): void {
    if (heads.size >= MAX_HEADS) heads.clear()
    heads.set(document, { sequence: last, schema: layout })
  }

  function partOf(document: DocumentName, given: readonly LogEntry[], at: number): Part {
    const { sequence, schema } = headOf(document)
    const { due: entries, layout } = dueEntries(given, schema)
    return { document, last: sequence + entries.length, entries, layout, at }
  }

  async function sync(): Promise<void> {
    // Parts of a failed flush are written once more into the other segment.
    while (!append.isCertain && !append.hasRoom) await mover.move()
    await append.sync()
  }

  return {
    sync,
    async commit(batch) {
      if (!append.isCertain) await sync()
      await mover.waitForRoom()
      const at = now().getTime()
      const byDocument = Map.groupBy(batch, ({ document }) => document)
      const parts = [...byDocument].map(([document, entries]) => partOf(document, entries, at))
      const due = parts.filter(({ entries }) => entries.length > 0)
      if (due.length > 0) {
        waiting.add(append.write(due), due)
        due.forEach(remember)
        mover.written()
      }
      return new Map(parts.map(({ document, last }) => [document, last]))
    },
  }
}
