/** A worker that moves pages from a write-ahead log into its database, which takes two flushes of the disk. */
import { Worker } from 'node:worker_threads'
import { createSupervisedWorker } from '../supervisedWorker.ts'

interface CheckpointResult {
  /** Pages in the write-ahead log, moved or not. */
  readonly inLog: number
}

export type ToCheckpointWorker = 'checkpoint' | 'close'
export type FromCheckpointWorker = CheckpointResult | { readonly failed: string }

export interface CheckpointWorker {
  readonly isBusy: boolean
  /** One at a time. @throws if SQLite could not, or the worker ended */
  checkpoint(): Promise<CheckpointResult>
  /** Closes the worker's connection; it must be closed before the last one, which then tidies up the files. */
  close(): Promise<void>
}

export function createCheckpointWorker(file: string): CheckpointWorker {
  let underWay: PromiseWithResolvers<CheckpointResult> | null = null
  let closed = false

  const worker = createSupervisedWorker<ToCheckpointWorker, FromCheckpointWorker>(
    'checkpoints',
    () => new Worker(new URL('./checkpointWorkerMain.ts', import.meta.url), { workerData: file }),
    {
      onMessage(result) {
        if ('failed' in result) fail(new Error(result.failed))
        else underWay?.resolve(result)
        underWay = null
        return 'answered'
      },
      onEnd: fail,
    },
  )

  function fail(error: Error): void {
    underWay?.reject(error)
    underWay = null
  }

  return {
    get isBusy() {
      return underWay !== null
    },
    checkpoint() {
      if (closed || underWay !== null) return Promise.reject(new Error('no other checkpoint now'))
      underWay = Promise.withResolvers()
      worker.post('checkpoint')
      return underWay.promise
    },
    async close() {
      closed = true
      await worker.close('close')
    },
  }
}
