/** The suggestions of one campaign, from the first request until nobody needs them or the thread ends. */
import type { CentreId } from '../../../shared/ids.ts'
import type { PlanSuggestion } from '../../../shared/synergies/suggestion.ts'
import type { FromEngineWorker, EngineQuery, EngineQueryResult, ToEngineWorker } from './messages.ts'
import { createPlanFeed, type CentrePlan, type KnownActivity } from './planFeed.ts'
import { createCurrentSuggestions } from './currentSuggestions.ts'

export interface CampaignFeed {
  readonly number: number
  /** Feeds a plan's changes. @returns the centres whose view changes by that alone */
  feed(plan: CentrePlan): ReadonlySet<CentreId>
  /** Says that all plans were fed. */
  load(): void
  /** @returns the centres whose view changes */
  handle(message: Exclude<FromEngineWorker, { say: 'topics' }>): ReadonlySet<CentreId>
  /** Settles when all messages so far are handled. Fails if the session ends before. */
  whenIdle(): Promise<void>
  list(centre: CentreId | null): readonly PlanSuggestion[]
  /** @param key an `ActivityKey`. @returns undefined for an activity that is gone */
  find(key: string): KnownActivity | undefined
  /** Asks the thread. Fails when the session is ended before. */
  query(question: EngineQuery): Promise<EngineQueryResult>
  close(error: Error): void
}

const NOBODY: ReadonlySet<CentreId> = new Set()

export function createCampaignFeed(number: number, send: (message: ToEngineWorker) => void): CampaignFeed {
  const plans = createPlanFeed()
  const shown = createCurrentSuggestions((key) => plans.find(key))
  let said = 0
  let done = 0
  let waiting: { readonly until: number; readonly answer: PromiseWithResolvers<void> }[] = []
  const asked: PromiseWithResolvers<EngineQueryResult>[] = []
  let ended: Error | null = null

  function post(message: ToEngineWorker): void {
    // The worker that comes after one that ended knows nothing of this session.
    if (ended !== null) return
    said += 1
    send(message)
  }

  return {
    number,
    feed(plan) {
      const difference = plans.take(plan)
      if (difference === null) return NOBODY
      const { put, gone, renamed } = difference
      if (put.length > 0 || gone.length > 0) post({ say: 'change', session: number, put, gone })
      return renamed.length === 0 ? NOBODY : shown.centresBeside(renamed)
    },
    load: () => post({ say: 'load', session: number }),
    handle(message) {
      if (message.say === 'changes') return shown.take(message)
      if (message.say === 'answer') {
        asked.shift()?.resolve(message.reply)
        return NOBODY
      }
      done += 1
      for (const { until, answer } of waiting) if (until <= done) answer.resolve()
      waiting = waiting.filter(({ until }) => until > done)
      return NOBODY
    },
    async whenIdle() {
      if (ended !== null) throw ended
      if (done >= said) return
      const answer = Promise.withResolvers<void>()
      waiting.push({ until: said, answer })
      await answer.promise
    },
    list: (centre) => shown.list(centre),
    find: (key) => plans.find(key),
    async query(question) {
      if (ended !== null) throw ended
      const answer = Promise.withResolvers<EngineQueryResult>()
      asked.push(answer)
      post({ say: 'ask', session: number, question })
      return answer.promise
    },
    close(error) {
      ended = error
      for (const answer of [...waiting.map(({ answer: idle }) => idle), ...asked]) answer.reject(error)
      waiting = []
    },
  }
}
