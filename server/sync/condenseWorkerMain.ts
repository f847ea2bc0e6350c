/** Runs in the worker of `condenseWorker.ts`. */
import { parentPort } from 'node:worker_threads'
import { unpackUpdates } from '../store/packedUpdates.ts'
import { condenseNow } from './condense.ts'
import type { FromCondenseWorker, PackedUpdates } from './condenseWorker.ts'

function condense({ snapshot, updates, isToLast }: PackedUpdates): FromCondenseWorker {
  try {
    return { snapshot: condenseNow({ snapshot, updates: unpackUpdates(updates) }, isToLast) }
  } catch (error) {
    return { failed: String(error) }
  }
}

const send = (message: FromCondenseWorker): void => parentPort?.postMessage(message)

parentPort?.on('message', (packed: PackedUpdates) => send(condense(packed)))
send('ready')
