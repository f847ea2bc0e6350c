import type * as Y from 'yjs'

/**
 * Sets the time zone of an entry that gets an hour, if it has none: an hour without a zone says little. That of the centre
 * is the likeliest, wherever its planner is now.
 */
export function setLikelyTimeZone(entry: Y.Map<unknown>, likely: string | undefined): void {
  if (entry.get('timeZone') === undefined)
    entry.set('timeZone', likely ?? Intl.DateTimeFormat().resolvedOptions().timeZone)
}
