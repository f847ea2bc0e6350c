/** Condenses in a thread of its own: a long text takes as long as many keystrokes, and nobody waits for it. */
import { Worker } from 'node:worker_threads'
import { packUpdates } from '../store/packedUpdates.ts'
import type { Snapshot } from '../store/updateLog.ts'
import type { Condense } from './condense.ts'

/** All updates in one piece, since a thousand small ones cost more to hand over than to read. */
export interface Packed {
  readonly snapshot: Snapshot
  readonly updates: Uint8Array<ArrayBuffer>
  readonly isToLast: boolean
}

export type FromCondenseWorker = { readonly snapshot: Snapshot | null } | { readonly failed: string } | 'ready'

export interface CondenseWorker {
  readonly condense: Condense
  close(): Promise<void>
}

/**
 * The thread is started for the first compaction, and again if it ends by a fault; what it was asked for then throws. Until
 * it runs it refuses what can be done elsewhere: starting it takes as long as reading a long text.
 */
export function createCondenseWorker(): CondenseWorker {
  /** It answers in the order in which it is asked. */
  let asked: PromiseWithResolvers<Snapshot | null>[] = []
  let isReady = false
  let worker: Worker | null = null

  function start(): Worker {
    const started = new Worker(new URL('./condenseWorkerMain.ts', import.meta.url))
    started.unref()
    const end = (error: unknown): void => {
      if (worker !== started) return
      worker = null
      isReady = false
      for (const one of asked) one.reject(error)
      asked = []
    }
    started.on('message', (answer: FromCondenseWorker) => {
      if (answer === 'ready') {
        isReady = true
        return
      }
      const one = asked.shift()
      if ('failed' in answer) one?.reject(new Error(answer.failed))
      else one?.resolve(answer.snapshot)
    })
    started.on('error', end)
    started.on('exit', () => end(new Error('the thread that condenses documents ended')))
    return started
  }

  return {
    condense({ snapshot, updates }, isToLast) {
      if (!isReady && !isToLast) return Promise.reject(new Error('the thread that condenses is not ready'))
      worker ??= start()
      const answer = Promise.withResolvers<Snapshot | null>()
      asked.push(answer)
      const packed: Packed = { snapshot, updates: packUpdates(updates), isToLast }
      worker.postMessage(packed, [packed.updates.buffer])
      return answer.promise
    },
    async close() {
      await worker?.terminate()
    },
  }
}
