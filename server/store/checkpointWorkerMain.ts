/** The other side of `checkpointThread.ts`: a connection of its own, beside which the main one goes on writing. */
import { DatabaseSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'
import type { CheckpointResult } from './checkpointWorker.ts'

const db = new DatabaseSync(String(workerData))
const passive = db.prepare('PRAGMA wal_checkpoint(PASSIVE)')

function checkpoint(): CheckpointResult | { readonly failed: string } {
  try {
    const { log } = passive.get() as { log: number }
    return { inLog: log }
  } catch (error) {
    return { failed: String(error) }
  }
}

parentPort?.on('message', (ask: 'checkpoint' | 'close') => {
  if (ask === 'checkpoint') return parentPort?.postMessage(checkpoint())
  db.close()
  parentPort?.close()
})
