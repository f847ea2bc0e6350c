/**
 * Runs in the worker of `overviewWorker.ts`: selects, sorts and counts, so that no keystroke waits for thousands of
 * activities.
 */
import { parentPort } from 'node:worker_threads'
import type { CampaignId } from '../../shared/ids.ts'
import type { SelectionContext } from '../../shared/overview/selectable.ts'
import { createActivityIndex, type ActivityIndex } from './activityIndex.ts'
import { countSelection } from './counts.ts'
import { pageOf, readCursor } from './listPage.ts'
import { piecesOf } from './selectedPieces.ts'
import type { FromOverviewWorker, Question, ToOverviewWorker } from './messages.ts'

const campaigns = new Map<CampaignId, ActivityIndex>()

function indexOf(campaign: CampaignId): ActivityIndex {
  const index = campaigns.get(campaign) ?? createActivityIndex()
  campaigns.set(campaign, index)
  return index
}

function answer(index: ActivityIndex, question: Question, context: SelectionContext): object {
  switch (question.about) {
    case 'list': {
      const after = question.after === null ? null : readCursor(question.after)
      return pageOf(index.sorted(question.selection, question.sort, context), { ...question, after })
    }
    case 'keys':
      return index.select(question.selection, context).map(({ selectable }) => selectable.key)
    case 'counts': {
      const selected = index.select(question.selection, context).map(({ selectable }) => selectable)
      return countSelection(selected, { theDay: context.theDay, days: question.days })
    }
  }
}

function handle(message: ToOverviewWorker): FromOverviewWorker {
  switch (message.say) {
    case 'change': {
      const index = indexOf(message.campaign)
      for (const key of message.gone) index.remove(key)
      for (const activity of message.put) index.put(activity)
      return { say: 'done' }
    }
    case 'ask': {
      const { request, campaign, question, context } = message
      try {
        const json = new TextEncoder().encode(JSON.stringify(answer(indexOf(campaign), question, context)))
        return { say: 'answer', request, json }
      } catch (error) {
        return { say: 'failed', request, error: String(error) }
      }
    }
    case 'take': {
      const { request, campaign, question, context } = message
      try {
        const sorted = indexOf(campaign).sorted(question.selection, question.sort, context)
        return { say: 'pieces', request, pieces: piecesOf(sorted, question) }
      } catch (error) {
        return { say: 'failed', request, error: String(error) }
      }
    }
    case 'end':
      campaigns.delete(message.campaign)
      return { say: 'done' }
  }
}

parentPort?.on('message', (message: ToOverviewWorker) => {
  const reply = handle(message)
  parentPort?.postMessage(reply, buffersOf(reply))
})

function buffersOf(reply: FromOverviewWorker): readonly ArrayBuffer[] {
  if (reply.say === 'answer') return [reply.json.buffer]
  return reply.say === 'pieces' ? (reply.pieces?.bytes ?? []).map(({ buffer }) => buffer) : []
}
