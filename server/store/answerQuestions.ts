/** The thread's side of `askedWorker.ts`. */
import { parentPort, type Transferable } from 'node:worker_threads'
import type { FromAskedWorker, ToAskedWorker } from './askedWorker.ts'

interface AnsweringThread<Question, Answer, Instruction> {
  /** An error is reported to the one who asked. */
  readonly answer: (question: Question) => Answer
  /** Follows what has no answer. An error ends the thread. */
  readonly follow?: (instruction: Instruction) => void
  /** The memory of an answer that is handed over and not copied. */
  readonly buffersOf?: (answer: Answer) => readonly Transferable[]
  /** Called at the close, if the worker `tidiesUp`. */
  readonly tidyUp?: () => void
}

/** Answers in this thread whatever is asked from now on. */
export function answerQuestions<Question, Answer, Instruction = never>({
  answer,
  follow,
  buffersOf = () => [],
  tidyUp,
}: AnsweringThread<Question, Answer, Instruction>): void {
  const send = (message: FromAskedWorker<Answer>, transfer: readonly Transferable[] = []): void =>
    parentPort?.postMessage(message, transfer)

  function answerOrFail(question: Question): { readonly answer: Answer } | { readonly failed: string } {
    try {
      return { answer: answer(question) }
    } catch (error) {
      return { failed: String(error) }
    }
  }

  parentPort?.on('message', (message: ToAskedWorker<Question, Instruction>) => {
    if (message === 'close') {
      tidyUp?.()
      parentPort?.close()
    } else if ('instruction' in message) {
      follow?.(message.instruction)
      send('followed')
    } else {
      const reply = answerOrFail(message.question)
      send(reply, 'answer' in reply ? buffersOf(reply.answer) : [])
    }
  })
  send('ready')
}
