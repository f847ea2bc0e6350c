/** The suggestions of one campaign, from when they are asked for until nobody needs them or the thread ends. */
import type { CentreId } from '../../../shared/ids.ts'
import type { NetworkCentre } from '../../../shared/network.ts'
import type { PlanContent } from '../../../shared/plans/planView.ts'
import type { PlanSuggestion } from '../../../shared/synergies/suggestion.ts'
import type { FromThread, Question, Reply, ToThread } from './messages.ts'
import { createPlanFeed } from './planFeed.ts'
import { createShownSuggestions } from './currentSuggestions.ts'

export interface PlanOfCentre {
  readonly centre: CentreId
  readonly version: number
  readonly content: PlanContent
}

export interface Session {
  readonly number: number
  /** Says what is new in a plan. @returns the centres for which that alone changes what they read */
  feed(centre: NetworkCentre, plan: PlanOfCentre): ReadonlySet<CentreId>
  /** Says that all plans were fed. */
  load(): void
  /** @returns the centres for which it changes what they read */
  hear(message: Exclude<FromThread, { say: 'topics' }>): ReadonlySet<CentreId>
  /** When all that was said so far is done. Fails when the session is ended before. */
  settled(): Promise<void>
  list(centre: CentreId | null): readonly PlanSuggestion[]
  /** Whose activity it is and what it is called; undefined for one that is gone. */
  find(activity: string): { readonly centre: CentreId; readonly title: string } | undefined
  /** Asks the thread. Fails when the session is ended before. */
  ask(question: Question): Promise<Reply>
  end(error: Error): void
}

const NOBODY: ReadonlySet<CentreId> = new Set()

export function createSession(number: number, say: (message: ToThread) => void): Session {
  const plans = createPlanFeed()
  const shown = createShownSuggestions((activity) => plans.find(activity))
  let said = 0
  let done = 0
  let waiting: { readonly until: number; readonly answer: PromiseWithResolvers<void> }[] = []
  const asked: PromiseWithResolvers<Reply>[] = []
  let ended: Error | null = null

  function tell(message: ToThread): void {
    said += 1
    say(message)
  }

  return {
    number,
    feed({ id, countryName, languages }, { centre, version, content }) {
      const own = languages.filter((one) => one !== 'en')
      const difference = plans.take(centre, own, version, content)
      if (difference === null) return NOBODY
      const { put, gone, renamed } = difference
      const owner = { id, name: countryName, languages: own }
      if (put.length > 0 || gone.length > 0) tell({ say: 'change', session: number, owner, put, gone })
      return renamed.length === 0 ? NOBODY : shown.centresBeside(renamed)
    },
    load: () => tell({ say: 'load', session: number }),
    hear(message) {
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
    async settled() {
      if (ended !== null) throw ended
      if (done >= said) return
      const answer = Promise.withResolvers<void>()
      waiting.push({ until: said, answer })
      await answer.promise
    },
    list: (centre) => shown.list(centre),
    find: (activity) => plans.find(activity),
    async ask(question) {
      if (ended !== null) throw ended
      const answer = Promise.withResolvers<Reply>()
      asked.push(answer)
      tell({ say: 'ask', session: number, question })
      return answer.promise
    },
    end(error) {
      ended = error
      for (const { answer } of waiting) answer.reject(error)
      for (const answer of asked) answer.reject(error)
      waiting = []
    },
  }
}
