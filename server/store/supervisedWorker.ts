/**
 * A worker thread as the main thread sees it. It is started by the first message, and again by the next one after it
 * ended by a fault.
 */
import type { Transferable, Worker } from 'node:worker_threads'

export interface SupervisedWorker<Message> {
  post(message: Message, transfer?: readonly Transferable[]): void
  /** Ends the worker until the next message. What it was asked for and has not answered is never answered. */
  rest(): void
  /**
   * Ends the worker for good; nothing is posted any more.
   * @param last a message after which the worker ends by itself; without it the worker is ended at once
   */
  close(last?: Message): Promise<void>
}

export interface WorkerCallbacks<Answer> {
  readonly onMessage: (message: Answer) => void
  /** The worker ended by itself: what it was asked for is never answered. */
  readonly onEnd: (error: Error) => void
}

/** @param name what ended, for the error: `the worker of …` */
export function createSupervisedWorker<Message, Answer>(
  name: string,
  newWorker: () => Worker,
  { onMessage, onEnd }: WorkerCallbacks<Answer>,
): SupervisedWorker<Message> {
  let worker: Worker | null = null
  let closed = false

  function start(): Worker {
    const started = newWorker()
    started.unref()
    const end = (error: Error): void => {
      if (worker !== started) return
      worker = null
      onEnd(error)
    }
    started.on('message', (message: Answer) => {
      if (worker === started) onMessage(message)
    })
    started.on('error', (error: unknown) => end(error instanceof Error ? error : new Error(String(error))))
    started.on('exit', () => end(new Error(`${name} ended`)))
    return started
  }

  return {
    post(message, transfer = []) {
      // Work under way still posts during a shutdown; that must not start another worker.
      if (closed) return
      worker ??= start()
      worker.postMessage(message, transfer)
    },
    rest() {
      const ending = worker
      worker = null
      void ending?.terminate()
    },
    async close(last) {
      closed = true
      const ending = worker
      worker = null
      if (ending === null) return
      if (last === undefined) {
        await ending.terminate()
        return
      }
      const ended = new Promise((resolve) => ending.once('exit', resolve))
      ending.postMessage(last)
      await ended
    },
  }
}
