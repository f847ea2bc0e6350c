/** A thread that moves pages from a write-ahead log into its database, which takes two flushes of the disk. */
import { Worker } from 'node:worker_threads'

export interface CheckpointResult {
  /** Pages in the write-ahead log, moved or not. */
  readonly inLog: number
}

export interface CheckpointWorker {
  readonly isBusy: boolean
  /** One at a time. @throws if SQLite could not, or the thread ended */
  checkpoint(): Promise<CheckpointResult>
  close(): Promise<void>
}

/** The thread is started at the first need, and again if it ends by a fault. */
export function createCheckpointWorker(file: string): CheckpointWorker {
  let worker: Worker | null = null
  let underWay: PromiseWithResolvers<CheckpointResult> | null = null
  let closed = false

  function start(): Worker {
    const started = new Worker(new URL('./checkpointWorkerMain.ts', import.meta.url), { workerData: file })
    started.unref()
    const end = (error: unknown): void => {
      if (worker === started) worker = null
      fail(error)
    }
    started.on('message', (answer: CheckpointResult | { failed: string }) => {
      if ('failed' in answer) return fail(new Error(answer.failed))
      underWay?.resolve(answer)
      underWay = null
    })
    started.on('error', end)
    started.on('exit', () => end(new Error('the thread of the checkpoints ended')))
    return started
  }

  function fail(error: unknown): void {
    underWay?.reject(error)
    underWay = null
  }

  return {
    get isBusy() {
      return underWay !== null
    },
    checkpoint() {
      if (closed || underWay !== null) return Promise.reject(new Error('no other checkpoint now'))
      worker ??= start()
      underWay = Promise.withResolvers()
      worker.postMessage('checkpoint')
      return underWay.promise
    },
    /** Its connection must be closed before the last one is, which then tidies up the files. */
    async close() {
      closed = true
      if (worker === null) return
      const ended = new Promise((resolve) => worker?.once('exit', resolve))
      worker.postMessage('close')
      await ended
    },
  }
}
