/** Runs in the worker of `condenseWorker.ts`. */
import { answerQuestions } from '../store/answerQuestions.ts'
import { unpackUpdates } from '../store/packedUpdates.ts'
import { condenseNow } from './condense.ts'
import type { PackedUpdates } from './condenseWorker.ts'

answerQuestions({
  answer: ({ snapshot, updates, isToLast }: PackedUpdates) =>
    condenseNow({ snapshot, updates: unpackUpdates(updates) }, isToLast),
})
