/** *Turns*: a limited number per key runs at once; the others wait in the order in which they came. */

export interface Turns<Key> {
  /** Resolves when it is their turn. */
  take(key: Key): Promise<void>
  giveBack(key: Key): void
}

interface OfKey {
  underWay: number
  readonly waiting: (() => void)[]
}

export function createTurns<Key>(atOnce: number): Turns<Key> {
  const keys = new Map<Key, OfKey>()
  return {
    take(key) {
      const of = keys.get(key) ?? { underWay: 0, waiting: [] }
      keys.set(key, of)
      if (of.underWay < atOnce) {
        of.underWay += 1
        return Promise.resolve()
      }
      return new Promise((resolve) => of.waiting.push(resolve))
    },
    giveBack(key) {
      const of = keys.get(key)
      if (of === undefined) return
      const next = of.waiting.shift()
      // In a phase of the loop of its own, so that others are served in between.
      if (next !== undefined) setImmediate(next)
      else if ((of.underWay -= 1) === 0) keys.delete(key)
    },
  }
}
