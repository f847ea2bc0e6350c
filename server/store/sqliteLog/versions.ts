/** Versions of documents in SQLite. */
import { randomId, type DocumentName, type PersonId } from '../../../shared/ids.ts'
import { peopleSince } from '../authors.ts'
import type { SqliteAuthors } from './authorRows.ts'
import type { SqliteLogFile } from './logFile.ts'
import type { NewDocument } from '../updateLog.ts'
import { judgeNamed, type NamedVersions } from '../versionQuota.ts'
import type { StoredVersion, VersionStore } from '../versionStore.ts'

export interface SqliteVersions extends VersionStore {
  /** Stores the first version of a new document. Part of the transaction that creates it. */
  readonly storeFirst: (document: NewDocument) => void
}

export function createSqliteVersions(file: SqliteLogFile, authors: SqliteAuthors, now: () => Date): SqliteVersions {
  const { db, transact, flushing } = file
  const insert = db.prepare(
    'INSERT INTO version (id, document, sequence, at, cause, name, origin, people, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const setVersionSequence = db.prepare('UPDATE document SET version_sequence = ? WHERE name = ?')
  // A state is named after it was stored, possibly in the same millisecond.
  const select = db.prepare(
    `SELECT id, at, cause, name, origin, people FROM version WHERE document = ?
     ORDER BY sequence DESC, at DESC, cause = 'named' DESC`,
  )
  const sumNamed = db.prepare(
    "SELECT count(*) AS count, coalesce(sum(length(state)), 0) AS bytes FROM version WHERE document = ? AND cause = 'named'",
  )
  const selectNewestNamed = db.prepare(
    `SELECT sequence, name FROM version WHERE document = ? AND cause = 'named' ORDER BY sequence DESC, at DESC LIMIT 1`,
  )
  const namedOf = (document: DocumentName): NamedVersions => ({
    ...(sumNamed.get(document) as { count: number; bytes: number }),
    newest: (selectNewestNamed.get(document) as NamedVersions['newest'] | undefined) ?? null,
  })
  const selectState = db.prepare('SELECT state FROM version WHERE document = ? AND id = ?')
  const setName = db.prepare('UPDATE version SET name = ? WHERE document = ? AND id = ?')

  return {
    storeFirst({ document, state, person }) {
      const people = JSON.stringify(person === null ? [] : [person])
      insert.run(randomId(), document, 0, now().toISOString(), 'created', null, null, people, state)
    },
    async store(document, version) {
      const { cause, name, origin, sequence, state } = version
      const judged = transact(() => {
        const head = file.headOfExisting(document)
        const fit = cause === 'named' ? judgeNamed(namedOf(document), version) : 'fits'
        if (fit !== 'fits') return fit
        const people = JSON.stringify(peopleSince(authors.all(document), head.version_sequence))
        insert.run(randomId(), document, sequence, now().toISOString(), cause, name, origin, people, state)
        setVersionSequence.run(sequence, document)
        return fit
      })
      if (judged === 'again') return 'stored'
      if (judged !== 'fits') return judged
      flushing.written(state.length, 3)
      await flushing.sync()
      return 'stored'
    },
    async list(document) {
      const rows = select.all(document) as unknown as (Omit<StoredVersion, 'people'> & { people: string })[]
      return rows.map((row) => ({ ...row, people: JSON.parse(row.people) as PersonId[] }))
    },
    async state(document, id) {
      return (selectState.get(document, id) as { state: Uint8Array } | undefined)?.state ?? null
    },
    async rename(document, id, name) {
      const isFound = transact(() => setName.run(name, document, id).changes === 1)
      await flushing.sync()
      return isFound
    },
  }
}
