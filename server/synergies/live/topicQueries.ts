/** Asks the worker what texts speak of. No campaign is opened for it. */
import type { FromEngineWorker, ToEngineWorker, TopicsAs } from './messages.ts'
import type { PlainText } from '../engine/topicsOfText.ts'

type Topics = readonly (readonly string[])[]

export interface TopicQueries {
  /** @returns names of concepts, or themes, for each text. Fails when the worker ends before it answers. */
  ask(texts: readonly PlainText[], as: TopicsAs): Promise<Topics>
  handle(message: Extract<FromEngineWorker, { say: 'topics' }>): void
  /** The worker has ended: nothing that was asked is answered any more. */
  fail(error: Error): void
}

export function createTopicQueries(send: (message: ToEngineWorker) => void): TopicQueries {
  const open = new Map<number, PromiseWithResolvers<Topics>>()
  let last = 0
  function ask(texts: readonly PlainText[], as: TopicsAs): Promise<Topics> {
    const result = Promise.withResolvers<Topics>()
    const request = (last += 1)
    open.set(request, result)
    send({ say: 'topics', request, as, texts })
    return result.promise
  }
  return {
    // A worker that ended while it was asked is started again, once.
    ask: (texts, as) => ask(texts, as).catch(() => ask(texts, as)),
    handle({ request, topics }) {
      open.get(request)?.resolve(topics)
      open.delete(request)
    },
    fail(error) {
      for (const result of open.values()) result.reject(error)
      open.clear()
    },
  }
}
