/** Reads files in a worker with bounds of memory and time: a file that is made to hold up the server ends the worker alone. */
import { Worker } from 'node:worker_threads'
import { createSupervisedWorker } from '../store/supervisedWorker.ts'
import type { ImportFailure } from './tableFailure.ts'

export interface ImportOrder {
  readonly request: number
  readonly bytes: ArrayBuffer
  /** The centre's country: it decides the encoding of old files. */
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

interface Asked {
  readonly order: Omit<ImportOrder, 'bytes'>
  readonly file: Uint8Array
  readonly result: PromiseWithResolvers<Uint8Array<ArrayBuffer> | ImportFailure>
}

const startWorker = (): Worker =>
  new Worker(new URL('./importWorkerMain.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MAX_OLD_MIB },
  })

export function createImportWorker(newWorker: () => Worker = startWorker): ImportWorker {
  let lastRequest = 0
  /** The first is being read, the others wait. A file that ends the worker does not affect the others. */
  const asked: Asked[] = []

  const worker = createSupervisedWorker<ImportOrder, FromImportWorker>('imports', newWorker, {
    onMessage(answer) {
      if (asked[0]?.order.request === answer.request) answerFirst('json' in answer ? answer.json : answer.failure)
      return 'answered'
    },
    // It took too long, or more memory than it may.
    onEnd: () => answerFirst('file-takes-too-much'),
  })

  function answerFirst(result: Uint8Array<ArrayBuffer> | ImportFailure): void {
    asked.shift()?.result.resolve(result)
    readFirst()
  }

  function readFirst(): void {
    const [first] = asked
    if (first === undefined) return
    // A small buffer is a part of one that others share: it is copied. A large one is handed over as it is.
    const { buffer, byteLength } = first.file
    const bytes = buffer.byteLength === byteLength ? (buffer as ArrayBuffer) : new Uint8Array(first.file).buffer
    worker.post({ ...first.order, bytes }, [bytes])
  }

  return {
    async read(file, country) {
      if (asked.length >= MAX_WAITING) return 'busy'
      const result = Promise.withResolvers<Uint8Array<ArrayBuffer> | ImportFailure>()
      asked.push({ order: { request: ++lastRequest, country }, file, result })
      if (asked.length === 1) readFirst()
      return result.promise
    },
    close: () => worker.close(),
  }
}
