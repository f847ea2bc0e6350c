/** Condenses in a worker: a long text takes as long as many keystrokes, which would wait. */
import { Worker } from 'node:worker_threads'
import { packUpdates } from '../store/packedUpdates.ts'
import { createSupervisedWorker } from '../store/supervisedWorker.ts'
import type { Snapshot } from '../store/updateLog.ts'
import type { Condense } from './condense.ts'

/** All updates in one piece, since a thousand small ones cost more to hand over than to read. */
export interface PackedUpdates {
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
 * The worker is started for the first compaction, and again if it crashes; open requests then throw. Until it runs it
 * refuses work that can be done elsewhere: starting it takes as long as reading a long text.
 */
export function createCondenseWorker(): CondenseWorker {
  /** It answers in the order in which it is asked. */
  let asked: PromiseWithResolvers<Snapshot | null>[] = []
  let isReady = false

  const worker = createSupervisedWorker<PackedUpdates, FromCondenseWorker>(
    'condensing',
    () => new Worker(new URL('./condenseWorkerMain.ts', import.meta.url)),
    {
      onMessage(message) {
        if (message === 'ready') {
          isReady = true
          return 'more'
        }
        const one = asked.shift()
        if ('failed' in message) one?.reject(new Error(message.failed))
        else one?.resolve(message.snapshot)
        return 'answered'
      },
      onEnd(error) {
        isReady = false
        for (const one of asked) one.reject(error)
        asked = []
      },
    },
  )

  return {
    condense({ snapshot, updates }, isToLast) {
      if (!isReady && !isToLast) return Promise.reject(new Error('the worker that condenses is not ready'))
      const result = Promise.withResolvers<Snapshot | null>()
      asked.push(result)
      const packed: PackedUpdates = { snapshot, updates: packUpdates(updates), isToLast }
      worker.post(packed, [packed.updates.buffer])
      return result.promise
    },
    close: () => worker.close(),
  }
}
