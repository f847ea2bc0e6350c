/** Holds the pictures that were asked for last, up to a sum of bytes: on the day many visitors ask for the same few. */

interface Sized {
  readonly bytes: { readonly length: number }
}

export interface RecentPictures<P> {
  get(name: string): P | undefined
  add(name: string, picture: P): void
}

export function createRecentPictures<P extends Sized>(maxBytes: number): RecentPictures<P> {
  const held = new Map<string, P>()
  let total = 0

  function remove(name: string): void {
    total -= held.get(name)?.bytes.length ?? 0
    held.delete(name)
  }

  return {
    get(name) {
      const found = held.get(name)
      if (found === undefined) return undefined
      // The order of the map is that of use.
      held.delete(name)
      held.set(name, found)
      return found
    },
    add(name, picture) {
      remove(name)
      held.set(name, picture)
      total += picture.bytes.length
      for (const oldest of held.keys()) {
        if (total <= maxBytes) return
        remove(oldest)
      }
    },
  }
}
