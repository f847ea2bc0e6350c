/** Finds the authors of updates, with their Yjs client ids. */
import type { PersonId } from '../../shared/ids.ts'
import type { Author, LogEntry } from './updateLog.ts'

/** A deletion alone brings no structs and so names no client; its author is stored under this number. */
const NO_CLIENT = -1

/** The client ids under which an entry's person is remembered. */
function authorsOf(entry: LogEntry): readonly number[] {
  return entry.clients.length > 0 ? entry.clients : [NO_CLIENT]
}

/**
 * The authors of a batch. A person who types fast is in it many times, and is named once.
 * @param from the sequence of its first entry
 */
export function authorsIn(entries: readonly LogEntry[], from: number): readonly Author[] {
  const authors = new Map<string, Author>()
  for (const [at, entry] of entries.entries()) {
    if (entry.person === null) continue
    for (const client of authorsOf(entry)) {
      const key = `${client} ${entry.person}`
      const known = authors.get(key)
      if (known === undefined) authors.set(key, { client, person: entry.person, first: from + at, last: from + at })
      else known.last = from + at
    }
  }
  return [...authors.values()]
}

/** The people who wrote after `sequence`, by name. */
export function peopleSince(authors: readonly Author[], sequence: number): readonly PersonId[] {
  return [...new Set(authors.filter(({ last }) => last > sequence).map(({ person }) => person))].toSorted()
}
