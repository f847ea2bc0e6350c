/** The other side of `condenseThread.ts`. */
import { parentPort } from 'node:worker_threads'
import { unpackUpdates } from '../store/packedUpdates.ts'
import { condenseNow } from './condense.ts'
import type { FromCondenseWorker, Packed } from './condenseWorker.ts'

function answer({ snapshot, updates, isToLast }: Packed): FromCondenseWorker {
  try {
    return { snapshot: condenseNow({ snapshot, updates: unpackUpdates(updates) }, isToLast) }
  } catch (error) {
    return { failed: String(error) }
  }
}

const tell = (message: FromCondenseWorker): void => parentPort?.postMessage(message)

parentPort?.on('message', (packed: Packed) => tell(answer(packed)))
tell('ready')
