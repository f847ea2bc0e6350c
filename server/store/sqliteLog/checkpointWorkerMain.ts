/** Runs in the worker of `checkpointWorker.ts`: a separate connection, beside which the main one goes on writing. */
import { DatabaseSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'
import type { FromCheckpointWorker, ToCheckpointWorker } from './checkpointWorker.ts'

const db = new DatabaseSync(String(workerData))
const passive = db.prepare('PRAGMA wal_checkpoint(PASSIVE)')

function checkpoint(): FromCheckpointWorker {
  try {
    const { log } = passive.get() as { log: number }
    return { inLog: log }
  } catch (error) {
    return { failed: String(error) }
  }
}

parentPort?.on('message', (message: ToCheckpointWorker) => {
  if (message === 'checkpoint') return parentPort?.postMessage(checkpoint())
  db.close()
  parentPort?.close()
})
