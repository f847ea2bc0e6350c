/** The search worker's handling of messages. Its thesaurus is another feature's, and handed in. */
import type { ToSearchWorker, FromSearchWorker, SearchInstruction } from './messages.ts'
import type { SearchIndex } from './searchIndex.ts'

/** Removes and replaces entries. An error ends the thread, so that all entries are sent again. */
export function changeSearch(index: SearchIndex, { put, gone }: SearchInstruction): void {
  for (const id of gone) index.remove(id)
  for (const entry of put) index.put(entry)
}

/** @throws if the index does; the request then fails */
export function answerSearch(index: SearchIndex, asked: ToSearchWorker): FromSearchWorker {
  return asked.say === 'search'
    ? { results: index.search(asked.question) }
    : { ids: index.activities(asked.campaign, asked.text) }
}
