/**
 * The update log that nodes share. Its content is in the product's log on SQLite, in memory; its manners are those of the log in
 * Postgres: sequences in the order in which transactions end, and a cursor that no transaction slips past.
 */
import { openSqliteUpdateLog } from '../../../server/store/sqliteUpdateLog.ts'
import { MAX_TAIL_BYTES, type CommittedUpdate, type LogEntry, type UpdateLog } from '../../../server/store/updateLog.ts'
import type { DocumentName } from '../../../shared/ids.ts'
import type { Clock } from '../../../shared/clock.ts'
import type { DatabaseHandle, SimulatedDatabase } from './database.ts'

/** An update that a transaction stored. */
export interface Landed extends CommittedUpdate {
  readonly document: DocumentName
  /** Milliseconds of the day. */
  readonly at: number
  /** Which handles committed it. */
  readonly by: DatabaseHandle
  readonly isAnswerLost: boolean
}

export interface SharedLog {
  /** The log as one process has it. */
  logFor(handle: DatabaseHandle): UpdateLog
  /** The updates ever stored in a document, in order: the update with sequence N is at N - 1. */
  history(document: DocumentName): readonly Landed[]
  create: UpdateLog['create']
  load: UpdateLog['load']
  close(): Promise<void>
}

interface SharedLogDeps {
  readonly database: SimulatedDatabase
  readonly clock: Clock
  /** Called with the updates that a transaction has stored. */
  readonly onLanded: (updates: readonly Landed[]) => void
  /** Called with an error in the log itself. */
  readonly fail: (message: string) => void
}

export function createSharedLog({ database, clock, onLanded, fail }: SharedLogDeps): SharedLog {
  const real = openSqliteUpdateLog(':memory:', { now: () => new Date(clock.now()) })
  const histories = new Map<DocumentName, Landed[]>()
  /** The transaction that wrote the row of each document last. */
  const writtenBy = new Map<DocumentName, number>()

  function historyOf(document: DocumentName): Landed[] {
    const known = histories.get(document)
    if (known !== undefined) return known
    const begun: Landed[] = []
    histories.set(document, begun)
    return begun
  }

  /** A document's additions to its history: numbered without a gap, and completed once for each layout. */
  async function newIn(document: DocumentName): Promise<readonly CommittedUpdate[]> {
    const history = historyOf(document)
    const updates = (await real.since(document, history.length, Infinity))?.updates ?? []
    let layout = Math.max(0, ...history.map(({ schema }) => schema ?? 0))
    for (const [at, { sequence, schema }] of updates.entries()) {
      if (sequence !== history.length + at + 1) fail(`S30 · ${document} has ${sequence} after ${history.length + at}`)
      if (schema !== null && schema <= layout) fail(`S38 · ${document} was completed twice`)
      layout = Math.max(layout, schema ?? 0)
    }
    return updates
  }

  async function land(batch: readonly LogEntry[], transaction: number, by: DatabaseHandle, isAnswerLost: boolean) {
    const sequences = await real.commit(batch)
    const landed: Landed[] = []
    for (const document of new Set(batch.map((entry) => entry.document))) {
      writtenBy.set(document, transaction)
      for (const update of await newIn(document)) {
        const one = { ...update, document, at: clock.now(), by, isAnswerLost }
        historyOf(document).push(one)
        landed.push(one)
      }
      if (sequences.get(document) !== historyOf(document).length)
        fail(`S30 · a commit to ${document} names another sequence`)
    }
    onLanded(landed)
    return sequences
  }

  async function create(documents: Parameters<UpdateLog['create']>[0], transaction: number) {
    const created = await real.create(documents)
    for (const document of created) writtenBy.set(document, transaction)
    return created
  }

  return {
    logFor: (handle) => ({
      create: (documents) => handle.write((transaction) => create(documents, transaction)),
      head: (document) => handle.read(() => real.head(document)),
      load: (document) => handle.read(() => real.load(document)),
      since: (document, sequence, maxBytes = MAX_TAIL_BYTES) =>
        handle.read(() => real.since(document, sequence, maxBytes)),
      sequences: (documents) => handle.read(() => real.sequences(documents)),
      changes: (after) =>
        handle.read(async () => {
          const { sequences } = await real.changes(null)
          const isDue = (document: DocumentName) => after === null || (writtenBy.get(document) ?? 0) >= Number(after)
          return {
            sequences: new Map([...sequences].filter(([document]) => isDue(document))),
            next: String(database.oldestUnfinished()),
          }
        }),
      commit: (batch) =>
        batch.length === 0
          ? Promise.resolve(new Map())
          : handle.write((transaction, isAnswerLost) => land(batch, transaction, handle, isAnswerLost)),
      // Each transaction of Postgres is flushed already.
      sync: async () => {},
      compact: (document, through, snapshot) =>
        handle.write(async (transaction) => {
          writtenBy.set(document, transaction)
          await real.compact(document, through, snapshot)
        }),
      versions: {
        ...real.versions,
        store: (document, version) =>
          handle.write(async (transaction) => {
            writtenBy.set(document, transaction)
            return real.versions.store(document, version)
          }),
      },
      allAuthors: (document) => handle.read(() => real.allAuthors(document)),
      probe: () => handle.read(() => real.probe()),
      // Its handles end with its process, and the database goes on.
      close: async () => {},
    }),
    history: historyOf,
    create: (documents) => create(documents, 0),
    load: (document) => real.load(document),
    close: () => real.close(),
  }
}
