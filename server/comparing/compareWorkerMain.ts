/** Runs in the worker of `compareWorker.ts`. */
import { parentPort } from 'node:worker_threads'
import { diffInTask, followInTask, type CompareTask } from './comparisons.ts'
import type { FromCompareWorker } from './compareWorker.ts'

function compare(task: CompareTask): FromCompareWorker {
  const started = performance.now()
  try {
    const result = task.kind === 'anchors' ? followInTask(task) : diffInTask(task)
    return { result, tookMs: performance.now() - started }
  } catch (error) {
    return { failed: String(error) }
  }
}

parentPort?.on('message', (task: CompareTask) => parentPort?.postMessage(compare(task)))
