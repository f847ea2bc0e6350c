/** The *bus* carries messages between the parts of a server, wherever they run. */
import type { BusMessage } from './busMessage.ts'

/** Delivery is at once and in order within a process. A subscriber must not throw. */
export interface Bus {
  publish(message: BusMessage): void
  /** @returns a function that ends the subscription */
  subscribe(listener: (message: BusMessage) => void): () => void
}

/** The bus of a server that runs alone. */
export function createLocalBus(): Bus {
  const listeners = new Set<(message: BusMessage) => void>()
  return {
    publish(message) {
      for (const listener of listeners) listener(message)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
