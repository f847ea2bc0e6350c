/** What the news of all groups have in common: names of authors, and items of mails. */
import type { PersonId } from '../../shared/ids.ts'
import type { UnreadItem, UnreadKind } from './mailEntry.ts'
import type { NotificationRow } from './notifications.ts'

/** Empty if nobody caused it, or their name is not known. */
export const nameIn = (names: ReadonlyMap<PersonId, string>, by: PersonId | null): string =>
  by === null ? '' : (names.get(by) ?? '')

export const unreadIn = (notes: readonly NotificationRow[]): readonly NotificationRow[] =>
  notes.filter(({ read }) => read === 0)

/** The unread ones as a mail has them, the oldest first. @param notes the newest first */
export const mailItems = (
  notes: readonly NotificationRow[],
  wordsOf: (note: NotificationRow) => Pick<UnreadItem, 'by' | 'text'>,
): readonly UnreadItem[] =>
  unreadIn(notes)
    .toReversed()
    .map((note) => ({
      notification: note.id,
      kind: note.kind as UnreadKind,
      at: new Date(note.at),
      isQuestion: false,
      ...wordsOf(note),
    }))
