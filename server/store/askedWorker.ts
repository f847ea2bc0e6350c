/**
 * A worker thread that is asked, and answers in the order in which it is asked. The thread's side is
 * `answerQuestions.ts`.
 */
import type { Transferable, Worker } from 'node:worker_threads'
import { createSupervisedWorker } from './supervisedWorker.ts'
import type { WorkerName } from './workerBounds.ts'

export type ToAskedWorker<Question, Instruction> =
  | { readonly question: Question }
  | { readonly instruction: Instruction }
  | 'close'
export type FromAskedWorker<Answer> = { readonly answer: Answer } | { readonly failed: string } | 'followed' | 'ready'

export interface AskedWorker<Question, Answer, Instruction = never> {
  /** Whether its thread runs by now. */
  readonly isReady: boolean
  /** Whether it owes an answer. */
  readonly isBusy: boolean
  /**
   * Starts the thread if it does not run. A worker that is closed never answers.
   * @throws if answering failed; or if the thread ended, and with it every open question
   */
  ask(question: Question, transfer?: readonly Transferable[]): Promise<Answer>
  /** Sends what has no answer. An error in it ends the thread. */
  instruct(instruction: Instruction, transfer?: readonly Transferable[]): void
  /** Ends the thread until it is asked again. Open questions are never answered. */
  rest(): void
  /** Ends the thread for good. Open questions are never answered. */
  close(): Promise<void>
}

interface AskedWorkerOptions {
  /** The thread ended by a fault, and the next question starts another. Open questions fail after this call. */
  readonly onEnd?: (error: Error) => void
  /** Whether the thread ends by itself at the close, when it has answered and tidied up. Otherwise it is ended at once. */
  readonly tidiesUp?: boolean
}

/** The thread is started by the first message, and again after it ended, as `createSupervisedWorker` says. */
export function createAskedWorker<Question, Answer, Instruction = never>(
  name: WorkerName,
  newWorker: () => Worker,
  { onEnd, tidiesUp = false }: AskedWorkerOptions = {},
): AskedWorker<Question, Answer, Instruction> {
  let asked: PromiseWithResolvers<Answer>[] = []
  let isReady = false

  const worker = createSupervisedWorker<ToAskedWorker<Question, Instruction>, FromAskedWorker<Answer>>(
    name,
    newWorker,
    {
      onMessage(message) {
        if (message === 'ready') {
          isReady = true
          return 'more'
        }
        if (message === 'followed') return 'answered'
        const one = asked.shift()
        if ('failed' in message) one?.reject(new Error(message.failed))
        else one?.resolve(message.answer)
        return 'answered'
      },
      onEnd(error) {
        const open = asked
        forget()
        onEnd?.(error)
        for (const one of open) one.reject(error)
      },
    },
  )

  function forget(): void {
    isReady = false
    asked = []
  }

  return {
    get isReady() {
      return isReady
    },
    get isBusy() {
      return asked.length > 0
    },
    ask(question, transfer) {
      worker.post({ question }, transfer)
      const answer = Promise.withResolvers<Answer>()
      asked.push(answer)
      return answer.promise
    },
    instruct: (instruction, transfer) => worker.post({ instruction }, transfer),
    rest() {
      forget()
      worker.rest()
    },
    close: () => worker.close(tidiesUp ? 'close' : undefined),
  }
}
