/** The search worker's handling of a message. Its thesaurus is another feature's, and handed in. */
import type { FromSearchWorker, ToSearchWorker } from './messages.ts'
import type { SearchIndex } from './searchIndex.ts'

export function answerSearch(index: SearchIndex, message: ToSearchWorker): FromSearchWorker {
  if (message.say === 'change') {
    for (const id of message.gone) index.remove(id)
    for (const entry of message.put) index.put(entry)
    return { say: 'done' }
  }
  const { request } = message
  try {
    return message.say === 'search'
      ? { say: 'results', request, results: index.search(message.question) }
      : { say: 'activities', request, ids: index.activities(message.campaign, message.text) }
  } catch (error) {
    return { say: 'failed', request, error: String(error) }
  }
}
