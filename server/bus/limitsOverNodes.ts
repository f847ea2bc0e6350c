import type { CountAt } from '../pacing/limits.ts'
import type { Bus } from './bus.ts'
import type { LimitedThing } from './busMessage.ts'

/** Counts attempts at all nodes. */
export const atAllNodes =
  (bus: Bus, of: LimitedThing): CountAt =>
  (count) => {
    bus.subscribe((message) => {
      if (message.kind === 'limit-taken' && message.of === of) count(message.names)
    })
    return (names) => bus.publish({ kind: 'limit-taken', of, names })
  }
