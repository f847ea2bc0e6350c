/** The texts that notifications name: of comments, and of internal notes for those who may read them. */
import type { ThreadId } from '../../shared/comments/thread.ts'
import { can, type Person } from '../../shared/permissions.ts'
import type { NotificationRow } from './notifications.ts'
import type { Threads } from './threads.ts'

/** Whoever is of the staff no more reads no note any more, of whatever thread. */
export const mayReadAnyNotes = (person: Person): boolean =>
  can(person, 'thread.read-notes', { centres: [], audience: 'network' })

/** @returns a function that finds the stored text of a notification; null if it has none or it was deleted */
export async function readBodies(
  threads: Pick<Threads, 'comments' | 'notes'>,
  ids: readonly ThreadId[],
): Promise<(row: Pick<NotificationRow, 'kind' | 'thread' | 'number'>) => string | null> {
  const [comments, notes] = await Promise.all([threads.comments(ids), threads.notes(ids)])
  const byNumber = (rows: typeof comments | typeof notes) =>
    new Map(rows.map(({ thread, number, body }) => [`${thread} ${number}`, body]))
  const [ofComments, ofNotes] = [byNumber(comments), byNumber(notes)]
  return ({ kind, thread, number }) => (kind === 'note' ? ofNotes : ofComments).get(`${thread} ${number}`) ?? null
}
