/** Condenses in a worker: a long text takes as long as many keystrokes, which would wait. */
import { Worker } from 'node:worker_threads'
import { createAskedWorker } from '../store/askedWorker.ts'
import { packUpdates } from '../store/packedUpdates.ts'
import type { Snapshot } from '../store/updateLog.ts'
import type { Condense } from './condense.ts'

/** All updates in one piece, since a thousand small ones cost more to hand over than to read. */
export interface PackedUpdates {
  readonly snapshot: Snapshot
  readonly updates: Uint8Array<ArrayBuffer>
  readonly isToLast: boolean
}

export interface CondenseWorker {
  readonly condense: Condense
  close(): Promise<void>
}

/**
 * The worker is started for the first compaction, and again if it crashes; open requests then throw. Until it runs it
 * refuses work that can be done elsewhere: starting it takes as long as reading a long text.
 */
export function createCondenseWorker(): CondenseWorker {
  const worker = createAskedWorker<PackedUpdates, Snapshot | null>(
    'condensing',
    () => new Worker(new URL('./condenseWorkerMain.ts', import.meta.url)),
  )
  return {
    async condense({ snapshot, updates }, isToLast) {
      if (!worker.isReady && !isToLast) throw new Error('the worker that condenses is not ready')
      const packed: PackedUpdates = { snapshot, updates: packUpdates(updates), isToLast }
      return worker.ask(packed, [packed.updates.buffer])
    },
    close: () => worker.close(),
  }
}
