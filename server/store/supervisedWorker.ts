/**
 * A worker thread as the main thread sees it. It is started by the first message, and again by the next one after it
 * ended by a fault, or was ended because it did not answer within its bounds.
 */
import type { Transferable, Worker } from 'node:worker_threads'
import { WORKER_BOUNDS, type WorkerName } from './workerBounds.ts'

export interface SupervisedWorker<Message> {
  /** Each message is answered once. */
  post(message: Message, transfer?: readonly Transferable[]): void
  /** Ends the worker until the next message. Open requests are never answered. */
  rest(): void
  /**
   * Ends the worker for good; nothing is posted any more.
   * @param last a message after which the worker ends by itself; without it the worker is ended at once
   */
  close(last?: Message): Promise<void>
}

export interface WorkerCallbacks<Answer> {
  /** @returns `answered` if this completes a posted message */
  readonly onMessage: (message: Answer) => 'answered' | 'more'
  /** The worker ended by itself: open requests are never answered. */
  readonly onEnd: (error: Error) => void
}

export function createSupervisedWorker<Message, Answer>(
  name: WorkerName,
  newWorker: () => Worker,
  { onMessage, onEnd }: WorkerCallbacks<Answer>,
): SupervisedWorker<Message> {
  const { label, answerMs } = WORKER_BOUNDS[name]
  let worker: Worker | null = null
  let closed = false
  let unanswered = 0
  let patience: ReturnType<typeof setTimeout> | undefined

  /** It has `answerMs` for the next answer, if it owes one. */
  function watch(watched: Worker): void {
    clearTimeout(patience)
    if (unanswered === 0) return
    patience = setTimeout(() => {
      void watched.terminate()
      end(watched, new Error(`${label} has not answered for ${answerMs} ms`))
    }, answerMs).unref()
  }

  function end(ended: Worker, error: Error): void {
    if (worker !== ended) return
    clearTimeout(patience)
    worker = null
    unanswered = 0
    onEnd(error)
  }

  function start(): Worker {
    const started = newWorker()
    started.unref()
    started.on('message', (message: Answer) => {
      if (worker !== started || onMessage(message) === 'more') return
      unanswered -= 1
      watch(started)
    })
    started.on('error', (error: unknown) => end(started, error instanceof Error ? error : new Error(String(error))))
    started.on('exit', () => end(started, new Error(`${label} ended`)))
    return started
  }

  return {
    post(message, transfer = []) {
      // Work under way still posts during a shutdown; that must not start another worker.
      if (closed) return
      worker ??= start()
      worker.postMessage(message, transfer)
      unanswered += 1
      if (unanswered === 1) watch(worker)
    },
    rest() {
      const ending = worker
      clearTimeout(patience)
      worker = null
      unanswered = 0
      void ending?.terminate()
    },
    async close(last) {
      closed = true
      clearTimeout(patience)
      const ending = worker
      worker = null
      if (ending === null) return
      if (last === undefined) {
        await ending.terminate()
        return
      }
      const ended = new Promise((resolve) => ending.once('exit', resolve))
      ending.postMessage(last)
      const tooLong = setTimeout(() => void ending.terminate(), answerMs)
      await ended
      clearTimeout(tooLong)
    },
  }
}
