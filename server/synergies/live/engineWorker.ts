/** The thread of the synergies as the main thread sees it. It is started when it is needed, and again if it ends by a fault. */
import { Worker } from 'node:worker_threads'
import type { FromEngineWorker, ToEngineWorker } from './messages.ts'

export interface EngineWorker {
  send(message: ToEngineWorker): void
  close(): Promise<void>
}

/** Building an index leaves much behind that is soon thrown away; with little room for it that takes a third of the time. */
const ROOM_FOR_THE_NEW_MIB = 64

export const startEngineWorker = (): Worker =>
  new Worker(new URL('./engineWorkerMain.ts', import.meta.url), {
    resourceLimits: { maxYoungGenerationSizeMb: ROOM_FOR_THE_NEW_MIB },
  })

interface WorkerCallbacks {
  readonly onMessage: (message: FromEngineWorker) => void
  /** It ended by itself, and all that it knew is lost. */
  readonly onEnd: (error: Error) => void
}

export function createEngineWorker({ onMessage, onEnd }: WorkerCallbacks, newWorker: () => Worker): EngineWorker {
  let worker: Worker | null = null
  let closed = false

  function start(): Worker {
    const started = newWorker()
    started.unref()
    const end = (error: Error): void => {
      if (worker !== started) return
      worker = null
      onEnd(error)
    }
    started.on('message', (message: FromEngineWorker) => {
      if (worker === started) onMessage(message)
    })
    started.on('error', (error: unknown) => end(error instanceof Error ? error : new Error(String(error))))
    started.on('exit', () => end(new Error('the thread of the synergies ended')))
    return started
  }

  return {
    send(message) {
      // A campaign that was still being read goes on saying what it found; that must not start another thread.
      if (closed) return
      worker ??= start()
      worker.postMessage(message)
    },
    async close() {
      closed = true
      const last = worker
      worker = null
      await last?.terminate()
    },
  }
}
