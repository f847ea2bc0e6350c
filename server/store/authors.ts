/** Finds the authors of updates, with their Yjs client ids. */
import type { PersonId } from '../../shared/ids.ts'
import type { Author, LogEntry } from './updateLog.ts'

/** A deletion alone brings no structs and so names no client; its author is stored under this number. */
const NO_CLIENT = -1

/** The client ids under which an entry's person is remembered. */
function clientsOf(entry: LogEntry): readonly number[] {
  return entry.clients.length > 0 ? entry.clients : [NO_CLIENT]
}

/**
 * The authors of a batch. A person who types fast is in it many times, and is named once.
 * @param from the sequence of its first entry
 */
export function authorsIn(entries: readonly LogEntry[], from: number): readonly Author[] {
  return joinAuthors(
    entries.flatMap((entry, at): readonly Author[] => {
      const { person } = entry
      if (person === null) return []
      return clientsOf(entry).map((client) => ({ client, person, first: from + at, last: from + at }))
    }),
  )
}

/** @returns each person once for each client id, in the order in which they come first */
export function joinAuthors(authors: readonly Author[]): readonly Author[] {
  const joined = new Map<string, Author>()
  for (const author of authors) {
    const key = keyOf(author)
    const known = joined.get(key) ?? author
    joined.set(key, {
      ...author,
      first: Math.min(known.first, author.first),
      last: Math.max(known.last, author.last),
    })
  }
  return [...joined.values()]
}

/** An order of joined authors that does not depend on who came first. */
export const byKey = (one: Author, other: Author): number => (keyOf(one) < keyOf(other) ? -1 : 1)

const keyOf = ({ client, person }: Author): string => `${client} ${person}`

/** The people who wrote after `sequence`, by name. */
export function peopleSince(authors: readonly Author[], sequence: number): readonly PersonId[] {
  return [...new Set(authors.filter(({ last }) => last > sequence).map(({ person }) => person))].toSorted()
}
