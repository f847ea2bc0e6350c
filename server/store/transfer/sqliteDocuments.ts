import { DatabaseSync } from 'node:sqlite'
import type { DocumentName, PersonId } from '../../../shared/ids.ts'
import type { UpdateLog } from '../updateLog.ts'
import {
  readWhole,
  type DocumentTables,
  type EntryTime,
  type WholeDocument,
  type WholeVersion,
} from './documentTables.ts'

/** @param log the log in this file, open */
export function openSqliteDocuments(file: string, log: UpdateLog): DocumentTables {
  const db = new DatabaseSync(file, { timeout: 5000 })
  // A part is marked as carried right after it, in another file.
  db.exec('PRAGMA synchronous = FULL')
  const selectNames = db.prepare('SELECT name FROM document ORDER BY name')
  const selectTimes = db.prepare('SELECT sequence, at FROM entry WHERE document = ? AND sequence > ? ORDER BY sequence')
  const selectVersions = db.prepare(
    'SELECT id, sequence, at, cause, name, origin, people, state FROM version WHERE document = ?',
  )
  const insertDocument = prepareInsertDocument(db)
  const insertVersion = db.prepare(
    'INSERT INTO version (document, id, sequence, at, cause, name, origin, people, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const remove = prepareRemove(db)

  return {
    async names() {
      return (selectNames.all() as unknown as { name: DocumentName }[]).map(({ name }) => name)
    },
    read: (name) => readWhole(log, name, async (after) => selectTimes.all(name, after) as unknown as EntryTime[]),
    async *versions(name) {
      for (const row of selectVersions.iterate(name) as Iterable<unknown>) {
        const version = row as Omit<WholeVersion, 'people'> & { people: string }
        yield { ...version, people: JSON.parse(version.people) as PersonId[] }
      }
    },
    async replace(document, versions) {
      db.exec('BEGIN IMMEDIATE')
      try {
        remove(document.name)
        insertDocument(document)
        for await (const { id, sequence, at, cause, name, origin, people, state } of versions) {
          insertVersion.run(document.name, id, sequence, at, cause, name, origin, JSON.stringify(people), state)
        }
        db.exec('COMMIT')
      } catch (error) {
        if (db.isTransaction) db.exec('ROLLBACK')
        throw error
      }
    },
    async remove(name) {
      remove(name)
    },
    async close() {
      db.close()
    },
  }
}

function prepareInsertDocument(db: DatabaseSync) {
  const insertHead = db.prepare(
    'INSERT INTO document (name, incarnation, schema, snapshot_sequence, version_sequence) VALUES (?, ?, ?, ?, ?)',
  )
  const insertSnapshot = db.prepare('INSERT INTO snapshot (document, state, vector) VALUES (?, ?, ?)')
  const insertEntry = db.prepare('INSERT INTO entry (document, sequence, data, at) VALUES (?, ?, ?, ?)')
  const insertAuthor = db.prepare(
    'INSERT INTO author (document, client, person, first_sequence, last_sequence) VALUES (?, ?, ?, ?, ?)',
  )
  return ({ name, snapshot, snapshotSequence, updates, times, authors, ...head }: WholeDocument): void => {
    insertHead.run(name, head.incarnation, head.schema, snapshotSequence, head.versionSequence)
    insertSnapshot.run(name, snapshot.state, snapshot.vector)
    for (const [at, update] of updates.entries()) {
      insertEntry.run(name, snapshotSequence + at + 1, update, times[at] ?? '')
    }
    for (const { client, person, first, last } of authors) insertAuthor.run(name, client, person, first, last)
  }
}

function prepareRemove(db: DatabaseSync) {
  const statements = [
    db.prepare('DELETE FROM document WHERE name = ?'),
    ...['snapshot', 'entry', 'author', 'version'].map((table) => db.prepare(`DELETE FROM ${table} WHERE document = ?`)),
  ]
  return (name: DocumentName): void => {
    for (const statement of statements) statement.run(name)
  }
}
