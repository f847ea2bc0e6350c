/** Takes the other one of two values that people set without knowing of each other. */
import type { ConcurrentValue } from '../../fields/concurrentValues.ts'

type Taken = Pick<ConcurrentValue, 'map' | 'key' | 'mine' | 'theirs' | 'stands'>

/** A value that somebody has changed since then stays. @returns those that can still be taken */
export const stillStanding = <V extends Taken>(found: readonly V[]): readonly V[] =>
  found.filter(({ map, key, mine, theirs, stands }) => map.get(key) === (stands === 'mine' ? mine : theirs))

/** Within one change of the document. */
export function takeOther(found: readonly Taken[]): void {
  for (const { map, key, mine, theirs, stands } of found) {
    const other = stands === 'mine' ? theirs : mine
    // A removed value has nothing to set.
    if (other === null || other === undefined) map.delete(key)
    else map.set(key, other)
  }
}
