/**
 * Runs in the worker of `overviewWorker.ts`: selects, sorts and counts, so that no keystroke waits for thousands of
 * activities.
 */
import type { CampaignId } from '../../shared/ids.ts'
import type { SelectionContext } from '../../shared/overview/selectable.ts'
import { answerQuestions } from '../store/answerQuestions.ts'
import { createActivityIndex, type ActivityIndex } from './activityIndex.ts'
import { countSelection } from './counts.ts'
import { pageOf, readCursor } from './listPage.ts'
import { piecesOf } from './selectedPieces.ts'
import type { ToOverviewWorker, FromOverviewWorker, Question, OverviewInstruction } from './messages.ts'

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

function answerOrTake(asked: ToOverviewWorker): FromOverviewWorker {
  const { campaign, context } = asked
  const index = indexOf(campaign)
  if (asked.say === 'ask')
    return { json: new TextEncoder().encode(JSON.stringify(answer(index, asked.question, context))) }
  const sorted = index.sorted(asked.question.selection, asked.question.sort, context)
  return { pieces: piecesOf(sorted, asked.question) }
}

function follow(instruction: OverviewInstruction): void {
  if (instruction.say === 'end') return void campaigns.delete(instruction.campaign)
  const index = indexOf(instruction.campaign)
  for (const key of instruction.gone) index.remove(key)
  for (const activity of instruction.put) index.put(activity)
}

function buffersOf(reply: FromOverviewWorker): readonly ArrayBuffer[] {
  if ('json' in reply) return [reply.json.buffer]
  return (reply.pieces?.bytes ?? []).map(({ buffer }) => buffer)
}

answerQuestions({ answer: answerOrTake, follow, buffersOf })
