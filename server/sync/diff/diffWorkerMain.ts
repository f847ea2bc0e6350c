/** Runs in the worker of `diffWorker.ts`. */
import { parentPort } from 'node:worker_threads'
import { diffNow } from './diff.ts'
import type { DiffTask, FromDiffWorker } from './diffWorker.ts'
import { piecesOf } from '../pieces/pieces.ts'

function answer({ encoded, since }: DiffTask): FromDiffWorker {
  try {
    return since === null ? piecesOf(encoded) : diffNow(encoded, since)
  } catch (error) {
    return { failed: String(error) }
  }
}

parentPort?.on('message', (task: DiffTask) => parentPort?.postMessage(answer(task)))
