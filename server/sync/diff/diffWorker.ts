/** Answers about large states, and their pieces, in a worker: megabytes take as long as thousands of keystrokes. */
import { Worker } from 'node:worker_threads'
import { createAskedWorker } from '../../store/askedWorker.ts'
import type { Diff } from './diff.ts'

/** Without a state vector the pieces of the state are asked for. */
export interface DiffTask {
  readonly encoded: Uint8Array
  readonly since: Uint8Array | null
}

export type DiffAnswer = Diff | readonly Uint8Array[]

/** Runs `diffNow` where nobody waits for it. @throws if it could not */
export type DiffElsewhere = (encoded: Uint8Array, since: Uint8Array) => Promise<Diff>

/** Runs `piecesOf` where nobody waits for it. @throws if it could not */
export type PiecesElsewhere = (encoded: Uint8Array) => Promise<readonly Uint8Array[]>

export interface DiffWorker {
  readonly diff: DiffElsewhere
  readonly pieces: PiecesElsewhere
  close(): Promise<void>
}

/** The worker is started for the first answer, and again if it crashes; open requests then throw. */
export function createDiffWorker(): DiffWorker {
  const worker = createAskedWorker<DiffTask, DiffAnswer>(
    'answers',
    () => new Worker(new URL('./diffWorkerMain.ts', import.meta.url)),
  )
  return {
    async diff(encoded, since) {
      const answer = await worker.ask({ encoded, since })
      if (!('tookMs' in answer)) throw new Error('the worker answered something else')
      return answer
    },
    async pieces(encoded) {
      const answer = await worker.ask({ encoded, since: null })
      return 'tookMs' in answer ? [answer.update] : answer
    },
    close: () => worker.close(),
  }
}
