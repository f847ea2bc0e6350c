/** Asks the worker of the overview. */
import { Worker } from 'node:worker_threads'
import type { CampaignId } from '../../shared/ids.ts'
import { createSupervisedWorker } from '../store/supervisedWorker.ts'
import type { SelectionContext } from '../../shared/overview/selectable.ts'
import type { FromOverviewWorker, PiecesQuestion, Question, SelectedPieces, ToOverviewWorker } from './messages.ts'

export interface OverviewWorker {
  tell(message: Exclude<ToOverviewWorker, { request: number }>): void
  /** @returns an answer as encoded JSON. Fails when the worker ends: it then knows nothing any more. */
  ask(campaign: CampaignId, question: Question, context: SelectionContext): Promise<Buffer<ArrayBuffer>>
  /** @returns null if it would take too much room. Fails as `ask` does */
  take(campaign: CampaignId, question: PiecesQuestion, context: SelectionContext): Promise<SelectedPieces | null>
  close(): Promise<void>
}

/** A worker that needs more is ended: 20,000 activities take some 100 MB. */
const MAX_OLD_MIB = 512

type Answer = Extract<FromOverviewWorker, { say: 'answer' | 'pieces' }>

const startWorker = (): Worker =>
  new Worker(new URL('./overviewWorkerMain.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MAX_OLD_MIB },
  })

/** @param onEnd the worker ended by a fault; it is started again by the next message */
export function createOverviewWorker(
  onEnd: (error: Error) => void,
  newWorker: () => Worker = startWorker,
): OverviewWorker {
  let lastRequest = 0
  const asked = new Map<number, PromiseWithResolvers<Answer>>()
  const worker = createSupervisedWorker<ToOverviewWorker, FromOverviewWorker>('overview', newWorker, {
    onMessage(message) {
      if (message.say === 'done') return 'answered'
      const one = asked.get(message.request)
      asked.delete(message.request)
      if (message.say === 'failed') one?.reject(new Error(message.error))
      else one?.resolve(message)
      return 'answered'
    },
    onEnd(error) {
      onEnd(error)
      for (const one of asked.values()) one.reject(error)
      asked.clear()
    },
  })

  function post(message: (request: number) => ToOverviewWorker): Promise<Answer> {
    const request = (lastRequest += 1)
    const answer = Promise.withResolvers<Answer>()
    asked.set(request, answer)
    worker.post(message(request))
    return answer.promise
  }

  return {
    tell: (message) => worker.post(message),
    async ask(campaign, question, context) {
      const answer = await post((request) => ({ say: 'ask', campaign, request, question, context }))
      if (answer.say !== 'answer') throw new Error('another answer than was asked for')
      return Buffer.from(answer.json.buffer, answer.json.byteOffset, answer.json.byteLength)
    },
    async take(campaign, question, context) {
      const answer = await post((request) => ({ say: 'take', campaign, request, question, context }))
      if (answer.say !== 'pieces') throw new Error('another answer than was asked for')
      return answer.pieces
    },
    close: () => worker.close(),
  }
}
