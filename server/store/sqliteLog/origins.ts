/** The origins of a row's updates: the sender and the layout of each. */
import type { UpdateOrigin } from '../committedUpdates.ts'
import type { Author, LogEntry } from '../updateLog.ts'

export interface OriginColumns {
  readonly authors: string
  readonly origins: string | null
}

/** The stored origins of an entry's updates; null if its authors are enough. */
export function originsOf(entries: readonly LogEntry[]): string | null {
  const [first] = entries
  const isPlain = entries.every(({ person, schema }) => person === first?.person && schema === undefined)
  if (isPlain) return null
  return JSON.stringify(entries.map(({ person, schema }): UpdateOrigin => ({ person, schema: schema ?? null })))
}

/** @returns gives the origin of the update at a place in the row, from zero */
export function originIn({ authors, origins }: OriginColumns): (at: number) => UpdateOrigin {
  if (origins !== null) {
    const stored = JSON.parse(origins) as readonly UpdateOrigin[]
    return (at) => stored[at] ?? { person: null, schema: null }
  }
  const [author] = JSON.parse(authors) as readonly Author[]
  return () => ({ person: author?.person ?? null, schema: null })
}
