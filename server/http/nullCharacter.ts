/**
 * Looks for `\u0000` in requests. No text needs it, and Postgres cannot store it: such a request is refused at the
 * border, before a route reads it.
 */
import type { Incoming } from './route.ts'

export function hasNullCharacter({ params, query, body }: Pick<Incoming, 'params' | 'query' | 'body'>): boolean {
  for (const name in params) if (params[name]?.includes('\0') === true) return true
  for (const [name, value] of query) if (name.includes('\0') || value.includes('\0')) return true
  return body !== undefined && holdsOne(body)
}

/** A list in place of a recursion: a body can be nested deeper than any stack. */
function holdsOne(json: unknown): boolean {
  const waiting: unknown[] = [json]
  while (waiting.length > 0) {
    const value = waiting.pop()
    if (typeof value === 'string' && value.includes('\0')) return true
    if (typeof value !== 'object' || value === null) continue
    const members: Iterable<unknown> = Array.isArray(value) ? value : Object.entries(value)
    for (const member of members) waiting.push(member)
  }
  return false
}
