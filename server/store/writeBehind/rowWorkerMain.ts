/** Runs in the worker of `sqliteWriteBehind.ts`. It also moves pages from the write-ahead log into the database. */
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { workerData } from 'node:worker_threads'
import { answerQuestions } from '../answerQuestions.ts'
import type { Unit } from './writeBehind.ts'

/** Comments and sessions are written meanwhile, each in a transaction of milliseconds. */
const WAIT_FOR_OTHERS_MS = 5000
/** Statements that are held prepared. Nearly all that come are the same few. */
const MAX_PREPARED = 50

const db = new DatabaseSync(String(workerData), { timeout: WAIT_FOR_OTHERS_MS })
db.exec('PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;')
const prepared = new Map<string, StatementSync>()

function statementOf(sql: string): StatementSync {
  const known = prepared.get(sql)
  if (known !== undefined) return known
  const made = db.prepare(sql)
  if (prepared.size >= MAX_PREPARED) prepared.clear()
  prepared.set(sql, made)
  return made
}

/** @throws if a statement fails; then nothing is stored */
function storeTogether(units: readonly Unit[]): void {
  try {
    db.exec('BEGIN IMMEDIATE')
    for (const { sql, parameters } of units.flat()) statementOf(sql).run(...(parameters as SQLInputValue[]))
    db.exec('COMMIT')
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK')
    throw error
  }
}

answerQuestions({ answer: storeTogether, tidyUp: () => db.close() })
