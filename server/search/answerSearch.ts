/** The search worker's handling of messages. Its thesaurus is another feature's, and handed in. */
import type { AskedSearchWorker, FromSearchWorker, ToldSearchWorker } from './messages.ts'
import type { SearchIndex } from './searchIndex.ts'

/** Removes and replaces entries. An error ends the thread, so that everything is sent again. */
export function changeSearch(index: SearchIndex, { put, gone }: ToldSearchWorker): void {
  for (const id of gone) index.remove(id)
  for (const entry of put) index.put(entry)
}

/** @throws where the index does; the one who asked is told */
export function answerSearch(index: SearchIndex, asked: AskedSearchWorker): FromSearchWorker {
  return asked.say === 'search'
    ? { results: index.search(asked.question) }
    : { ids: index.activities(asked.campaign, asked.text) }
}
