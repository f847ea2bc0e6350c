/** A set of callbacks for one event. */
export interface Listeners<Args extends readonly unknown[]> {
  /** @returns the function that removes the listener */
  readonly add: (listener: (...args: Args) => void) => () => void
  readonly notify: (...args: Args) => void
}

export function createListeners<Args extends readonly unknown[]>(): Listeners<Args> {
  const listeners = new Set<(...args: Args) => void>()
  return {
    add(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    notify(...args) {
      for (const listener of listeners) listener(...args)
    },
  }
}
