/** Writes files in a worker: a Word document of two thousand activities takes seconds, and nobody's keystroke waits for it. */
import { Worker } from 'node:worker_threads'
import type { ExportFormat } from '../../shared/exports/exportFormats.ts'
import type { PlanFile } from '../../shared/exports/planFile.ts'
import { createSupervisedWorker } from '../store/supervisedWorker.ts'
import { buffersOf, packPlans, type PackedPlans } from './packedPlans.ts'

export interface ExportOrder {
  readonly request: number
  readonly format: ExportFormat
  readonly packed: PackedPlans
}
export type FromExportWorker =
  | { readonly request: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly request: number; readonly failed: string }

export interface ExportWorker {
  /** @returns a refusal if the plans or the file are too large, or too many files are being written */
  write(format: ExportFormat, file: PlanFile): Promise<Uint8Array<ArrayBuffer> | 'too-large' | 'busy'>
  close(): Promise<void>
}

/** Of what is written, and of the file that comes of it. */
const MAX_BYTES = 32 * 1024 * 1024
/** Written at once and waiting together: one thread writes them, the longest in some seconds each. */
const MAX_WAITING = 6
/** A worker that needs more is ended, and its exports fail: the rest of the server has its memory for itself. */
const MAX_OLD_MIB = 512

export function createExportWorker(): ExportWorker {
  let waiting = 0
  let lastRequest = 0
  const asked = new Map<number, PromiseWithResolvers<Uint8Array<ArrayBuffer>>>()

  const worker = createSupervisedWorker<ExportOrder, FromExportWorker>(
    'exports',
    () =>
      new Worker(new URL('./exportWorkerMain.ts', import.meta.url), {
        resourceLimits: { maxOldGenerationSizeMb: MAX_OLD_MIB },
      }),
    {
      onMessage(answer) {
        const one = asked.get(answer.request)
        asked.delete(answer.request)
        if ('failed' in answer) one?.reject(new Error(answer.failed))
        else one?.resolve(answer.bytes)
        return 'answered'
      },
      onEnd(error) {
        for (const one of asked.values()) one.reject(error)
        asked.clear()
      },
    },
  )

  async function writeNow(format: ExportFormat, file: PlanFile): Promise<Uint8Array<ArrayBuffer> | 'too-large'> {
    const packed = await packPlans(file, MAX_BYTES)
    if (packed === null) return 'too-large'
    const request = ++lastRequest
    const result = Promise.withResolvers<Uint8Array<ArrayBuffer>>()
    asked.set(request, result)
    worker.post({ request, format, packed }, buffersOf(packed))
    const bytes = await result.promise
    return bytes.byteLength > MAX_BYTES ? 'too-large' : bytes
  }

  return {
    async write(format, file) {
      if (waiting >= MAX_WAITING) return 'busy'
      waiting += 1
      try {
        return await writeNow(format, file)
      } finally {
        waiting -= 1
      }
    },
    close: () => worker.close(),
  }
}
