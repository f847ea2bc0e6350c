/** Asks the worker of the overview. */
import { Worker } from 'node:worker_threads'
import type { CampaignId } from '../../shared/ids.ts'
import { createAskedWorker } from '../store/askedWorker.ts'
import type { SelectionContext } from '../../shared/overview/selectable.ts'
import type {
  ToOverviewWorker,
  FromOverviewWorker,
  PiecesQuestion,
  Question,
  SelectedPieces,
  OverviewInstruction,
} from './messages.ts'

export interface OverviewWorker {
  tell(message: OverviewInstruction): void
  /** @returns an answer as encoded JSON. Fails when the worker ends: it then knows nothing any more. */
  ask(campaign: CampaignId, question: Question, context: SelectionContext): Promise<Buffer<ArrayBuffer>>
  /** @returns null if it would take too much room. Fails as `ask` does */
  take(campaign: CampaignId, question: PiecesQuestion, context: SelectionContext): Promise<SelectedPieces | null>
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
  const worker = createAskedWorker<ToOverviewWorker, FromOverviewWorker, OverviewInstruction>('overview', newWorker, {
    onEnd,
  })
  return {
    tell: (message) => worker.instruct(message),
    async ask(campaign, question, context) {
      const answer = await worker.ask({ say: 'ask', campaign, question, context })
      if (!('json' in answer)) throw new Error('another answer than was asked for')
      return Buffer.from(answer.json.buffer, answer.json.byteOffset, answer.json.byteLength)
    },
    async take(campaign, question, context) {
      const answer = await worker.ask({ say: 'take', campaign, question, context })
      if (!('pieces' in answer)) throw new Error('another answer than was asked for')
      return answer.pieces
    },
    close: () => worker.close(),
  }
}
