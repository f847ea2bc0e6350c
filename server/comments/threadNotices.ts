/** Announces on `/live` events in threads, to people who may see one of them. */
import type { ThreadId } from '../../shared/comments/thread.ts'
import type { DocumentName } from '../../shared/ids.ts'
import type { Live } from '../http/live.ts'
import { mayKnowOf, mayReadNotes, maySee } from './showThreads.ts'
import type { Threads } from './threads.ts'

export interface ThreadNotices {
  thread(id: ThreadId): Promise<void>
  /** Sent to people who may read notes: nobody else learns that there is one. */
  note(id: ThreadId): Promise<void>
  presence(id: ThreadId): Promise<void>
  anchors(document: DocumentName): Promise<void>
}

export function createThreadNotices(
  live: Pick<Live, 'publish'>,
  threads: Pick<Threads, 'find' | 'ofDocument'>,
): ThreadNotices {
  return {
    async thread(id) {
      const thread = await threads.find(id)
      if (thread === null) return
      live.publish({ topic: 'thread', document: thread.document, thread: id }, (person) => mayKnowOf(person, thread))
    },
    async note(id) {
      const thread = await threads.find(id)
      if (thread === null) return
      live.publish({ topic: 'thread', document: thread.document, thread: id }, (person) => mayReadNotes(person, thread))
    },
    async presence(id) {
      const thread = await threads.find(id)
      if (thread === null) return
      live.publish({ topic: 'thread-presence', thread: id }, (person) => mayReadNotes(person, thread))
    },
    async anchors(document) {
      const rows = await threads.ofDocument(document)
      live.publish({ topic: 'anchors', document }, (person) => rows.some((row) => maySee(person, row)))
    },
  }
}
