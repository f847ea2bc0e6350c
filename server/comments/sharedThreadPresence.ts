/** The staff members at a thread, at any node. */
import type { Bus } from '../bus/bus.ts'
import type { ThreadPresence } from './threadPresence.ts'

export function sharedThreadPresence(own: ThreadPresence, bus: Bus): ThreadPresence {
  bus.subscribe((message) => {
    if (message.kind === 'thread-presence') own.set(message.thread, message.person, message.doing)
  })
  return {
    set: (thread, { id, name }, doing) => bus.publish({ kind: 'thread-presence', thread, person: { id, name }, doing }),
    others: (thread, person) => own.others(thread, person),
  }
}
