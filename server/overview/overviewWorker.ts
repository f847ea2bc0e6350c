/** Asks the worker of the overview. */
import { Worker } from 'node:worker_threads'
import type { CampaignId } from '../../shared/ids.ts'
import { createSupervisedWorker } from '../store/supervisedWorker.ts'
import type { FoundByText, FromOverviewWorker, Question, ToOverviewWorker } from './messages.ts'

export interface OverviewWorker {
  tell(message: Exclude<ToOverviewWorker, { say: 'ask' }>): void
  /** @returns an answer as encoded JSON. Fails when the worker ends: it then knows nothing any more. */
  ask(campaign: CampaignId, question: Question, found: FoundByText): Promise<Buffer<ArrayBuffer>>
  close(): Promise<void>
}

/** A worker that needs more is ended: 20,000 activities take some 100 MB. */
const MAX_OLD_MIB = 512

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
  const asked = new Map<number, PromiseWithResolvers<Buffer<ArrayBuffer>>>()
  const worker = createSupervisedWorker<ToOverviewWorker, FromOverviewWorker>('overview', newWorker, {
    onMessage(message) {
      if (message.say === 'done') return 'answered'
      const one = asked.get(message.request)
      asked.delete(message.request)
      if (message.say === 'failed') one?.reject(new Error(message.error))
      else one?.resolve(Buffer.from(message.json.buffer, message.json.byteOffset, message.json.byteLength))
      return 'answered'
    },
    onEnd(error) {
      onEnd(error)
      for (const one of asked.values()) one.reject(error)
      asked.clear()
    },
  })

  return {
    tell: (message) => worker.post(message),
    ask(campaign, question, found) {
      const request = (lastRequest += 1)
      const answer = Promise.withResolvers<Buffer<ArrayBuffer>>()
      asked.set(request, answer)
      worker.post({ say: 'ask', campaign, request, question, found })
      return answer.promise
    },
    close: () => worker.close(),
  }
}
