/**
 * Compares long texts in a worker, one task after the other. Its time is bounded (SPEC S73): a slower comparison is
 * given up, without affecting others.
 */
import { Worker } from 'node:worker_threads'
import { createSupervisedWorker, type SupervisedWorker } from '../store/supervisedWorker.ts'
import {
  diffInTask,
  followInTask,
  isShort,
  type AnchorsTask,
  type CompareTask,
  type FollowedByTask,
  type WordsByTask,
  type WordsTask,
} from './comparisons.ts'

export type FromCompareWorker = Compared<FollowedByTask | WordsByTask> | { readonly failed: string }

interface Compared<T> {
  readonly result: T
  /** Without waiting in the queue, in milliseconds. */
  readonly tookMs: number
}

export interface CompareWorker {
  /** @returns `gave-up` if it took too long; asking again is useless. @throws if it failed otherwise */
  follow(task: Omit<AnchorsTask, 'kind'>): Promise<Compared<FollowedByTask> | GaveUp>
  /** @returns as `follow` */
  diff(texts: WordsTask['texts']): Promise<Compared<WordsByTask> | GaveUp>
  close(): Promise<void>
}

interface GaveUp {
  readonly result: 'gave-up'
  readonly tookMs: number
}

interface Asked {
  readonly task: CompareTask
  readonly answer: PromiseWithResolvers<Compared<FollowedByTask | WordsByTask> | GaveUp>
}

interface CompareWorkerDeps {
  /** Makes the thread; tests pass another one. */
  readonly newWorker?: () => Worker
}

/** The largest documents take some tens of megabytes. */
const MAX_HEAP_MB = 256

export function createCompareWorker({ newWorker = newCompareThread }: CompareWorkerDeps = {}): CompareWorker {
  const waiting: Asked[] = []
  let running: (Asked & { readonly since: number }) | null = null
  let closed = false

  const worker: SupervisedWorker<CompareTask> = createSupervisedWorker<CompareTask, FromCompareWorker>(
    'comparisons',
    newWorker,
    {
      onMessage(message) {
        const one = running
        running = null
        if ('failed' in message) one?.answer.reject(new Error(message.failed))
        else one?.answer.resolve(message)
        // After the worker has counted this answer: the next task has its own time.
        queueMicrotask(next)
        return 'answered'
      },
      onEnd() {
        const one = running
        running = null
        one?.answer.resolve({ result: 'gave-up', tookMs: performance.now() - one.since })
        next()
      },
    },
  )

  function next(): void {
    if (closed || running !== null) return
    const one = waiting.shift()
    if (one === undefined) return
    running = { ...one, since: performance.now() }
    worker.post(one.task)
  }

  function ask(task: CompareTask): Asked['answer']['promise'] {
    if (closed) return Promise.reject(new Error('the server stops'))
    const answer: Asked['answer'] = Promise.withResolvers()
    waiting.push({ task, answer })
    next()
    return answer.promise
  }

  return {
    async follow(asked) {
      const task = { kind: 'anchors', ...asked } as const
      if (isShort(task)) return measured(() => followInTask(task))
      return (await ask(task)) as Compared<FollowedByTask> | GaveUp
    },
    async diff(texts) {
      const task = { kind: 'words', texts } as const
      if (isShort(task)) return measured(() => diffInTask(task))
      return (await ask(task)) as Compared<WordsByTask> | GaveUp
    },
    async close() {
      closed = true
      for (const { answer } of running === null ? waiting : [running, ...waiting])
        answer.reject(new Error('the server stops'))
      await worker.close()
    },
  }
}

const newCompareThread = (): Worker =>
  new Worker(new URL('./compareWorkerMain.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
  })

function measured<T>(work: () => T): Compared<T> {
  const started = performance.now()
  const result = work()
  return { result, tookMs: performance.now() - started }
}
