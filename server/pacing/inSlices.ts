/** Long work in slices, with others served in between. The input must not change meanwhile. */
import { setImmediate as nextTurn } from 'node:timers/promises'

/** @yields the elements in their order, `atOnce` at a time; the last slice may be shorter */
export async function* inSlices<T>(all: readonly T[], atOnce: number): AsyncGenerator<readonly T[], void> {
  for (let from = 0; from < all.length; from += atOnce) {
    if (from > 0) await nextTurn()
    yield all.slice(from, from + atOnce)
  }
}
