/** Reads files in a worker with bounds of memory and time: a file that is made to hold up the server ends the worker alone. */
import { Worker } from 'node:worker_threads'
import { createSupervisedWorker } from '../store/supervisedWorker.ts'
import type { ImportFailure } from './tableFailure.ts'

export interface ImportOrder {
  readonly request: number
  readonly bytes: ArrayBuffer
  /** Of the centre: it decides the encoding of old files. */
  readonly country: string
}
export type FromImportWorker =
  /** An `ImportedTable`, encoded. */
  | { readonly request: number; readonly json: Uint8Array<ArrayBuffer> }
  | { readonly request: number; readonly failure: ImportFailure }

export interface ImportWorker {
  read(file: Uint8Array, country: string): Promise<Uint8Array<ArrayBuffer> | ImportFailure | 'busy'>
  close(): Promise<void>
}

/** One is read and one waits: each can be large. */
const MAX_WAITING = 3
const MAX_OLD_MIB = 512

export function createImportWorker(): ImportWorker {
  let lastRequest = 0
  const asked = new Map<number, PromiseWithResolvers<Uint8Array<ArrayBuffer> | ImportFailure>>()

  const worker = createSupervisedWorker<ImportOrder, FromImportWorker>(
    'imports',
    () =>
      new Worker(new URL('./importWorkerMain.ts', import.meta.url), {
        resourceLimits: { maxOldGenerationSizeMb: MAX_OLD_MIB },
      }),
    {
      onMessage(answer) {
        const one = asked.get(answer.request)
        asked.delete(answer.request)
        one?.resolve('json' in answer ? answer.json : answer.failure)
        return 'answered'
      },
      // It took too long, or more memory than it may.
      onEnd() {
        for (const one of asked.values()) one.resolve('file-takes-too-much')
        asked.clear()
      },
    },
  )

  return {
    async read(file, country) {
      if (asked.size >= MAX_WAITING) return 'busy'
      const request = ++lastRequest
      const result = Promise.withResolvers<Uint8Array<ArrayBuffer> | ImportFailure>()
      asked.set(request, result)
      // A copy: a small buffer is a part of one that others share.
      const bytes = new Uint8Array(file).buffer
      worker.post({ request, bytes, country }, [bytes])
      return result.promise
    },
    close: () => worker.close(),
  }
}
