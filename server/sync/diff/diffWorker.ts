/** Makes the answers about large states in a worker: one of megabytes takes as long as thousands of keystrokes. */
import { Worker } from 'node:worker_threads'
import { createSupervisedWorker } from '../../store/supervisedWorker.ts'
import type { Diff } from './diff.ts'

export interface DiffTask {
  readonly encoded: Uint8Array
  readonly since: Uint8Array
}

export type FromDiffWorker = Diff | { readonly failed: string }

/** Does what `diffNow` does, wherever that keeps nobody waiting. @throws if it could not */
export type DiffElsewhere = (encoded: Uint8Array, since: Uint8Array) => Promise<Diff>

export interface DiffWorker {
  readonly diff: DiffElsewhere
  close(): Promise<void>
}

/** The worker is started for the first answer, and again if it ends by a fault; what it was asked for then throws. */
export function createDiffWorker(): DiffWorker {
  /** It answers in the order in which it is asked. */
  let asked: PromiseWithResolvers<Diff>[] = []

  const worker = createSupervisedWorker<DiffTask, FromDiffWorker>(
    'answers',
    () => new Worker(new URL('./diffWorkerMain.ts', import.meta.url)),
    {
      onMessage(message) {
        const one = asked.shift()
        if ('failed' in message) one?.reject(new Error(message.failed))
        else one?.resolve(message)
        return 'answered'
      },
      onEnd(error) {
        for (const one of asked) one.reject(error)
        asked = []
      },
    },
  )

  return {
    diff(encoded, since) {
      const result = Promise.withResolvers<Diff>()
      asked.push(result)
      worker.post({ encoded, since })
      return result.promise
    },
    close: () => worker.close(),
  }
}
