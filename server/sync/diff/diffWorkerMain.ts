/** Runs in the worker of `diffWorker.ts`. */
import { answerQuestions } from '../../store/answerQuestions.ts'
import { diffNow } from './diff.ts'
import type { DiffAnswer, DiffTask } from './diffWorker.ts'
import { piecesOf } from '../pieces/pieces.ts'

answerQuestions({
  answer: ({ encoded, since }: DiffTask): DiffAnswer => (since === null ? piecesOf(encoded) : diffNow(encoded, since)),
})
