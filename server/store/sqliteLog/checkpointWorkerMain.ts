/**
 * Runs in the worker of `walFlushing.ts`: moves pages from the write-ahead log into the database, which takes two
 * flushes of the disk, on a separate connection, beside which the main one goes on writing.
 */
import { DatabaseSync } from 'node:sqlite'
import { workerData } from 'node:worker_threads'
import { answerQuestions } from '../answerQuestions.ts'

const db = new DatabaseSync(String(workerData))
const passive = db.prepare('PRAGMA wal_checkpoint(PASSIVE)')

answerQuestions({
  answer: (): number => (passive.get() as { log: number }).log,
  tidyUp: () => db.close(),
})
