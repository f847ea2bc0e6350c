/** The texts that notifications name: of comments, and of internal notes for those who may read them. */
import type { ThreadId } from '../../shared/comments/thread.ts'
import { can, type Person } from '../../shared/permissions.ts'
import type { ThreadNotification } from './threadNotifications.ts'
import type { Threads } from './threads.ts'

/** People who have left the staff can read no notes at all. */
export const mayReadAnyNotes = (person: Person): boolean =>
  can(person, 'thread.read-notes', { centres: [], audience: 'network' })

/**
 * Reads the texts of these alone: a thread may have hundreds.
 * @returns a function that finds the stored text of a notification; null if it has none or it was deleted
 */
export async function readBodies(
  threads: Pick<Threads, 'commentsAt' | 'notes'>,
  rows: readonly Pick<ThreadNotification, 'thread' | 'number'>[],
): Promise<(row: Pick<ThreadNotification, 'kind' | 'thread' | 'number'>) => string | null> {
  const ids: readonly ThreadId[] = [...new Set(rows.map(({ thread }) => thread))]
  const [comments, notes] = await Promise.all([threads.commentsAt(rows), threads.notes(ids)])
  const byNumber = (found: typeof comments | typeof notes) =>
    new Map(found.map(({ thread, number, body }) => [`${thread} ${number}`, body]))
  const [ofComments, ofNotes] = [byNumber(comments), byNumber(notes)]
  return ({ kind, thread, number }) => (kind === 'note' ? ofNotes : ofComments).get(`${thread} ${number}`) ?? null
}
