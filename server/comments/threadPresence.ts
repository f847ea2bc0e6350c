/**
 * The staff members who have a thread open or write in it now: in memory, for as long as their pages report it. Two
 * people who see each other do not answer the same question twice.
 */
import type { Attention, ThreadPresence as PresenceOfThread } from '../../shared/comments/api.ts'
import type { ThreadId } from '../../shared/comments/thread.ts'
import type { Person } from '../../shared/permissions.ts'

interface ThreadPresenceDeps {
  readonly now: () => number
  /** Called after somebody came, left, began or stopped to write. */
  readonly onChanged: (thread: ThreadId) => void
}

export interface ThreadPresence {
  /** @param doing null: the person has left */
  set(thread: ThreadId, person: Pick<Person, 'id' | 'name'>, doing: Attention | null): void
  /** Everybody but this person. */
  others(thread: ThreadId, person: Pick<Person, 'id'>): PresenceOfThread
}

/** A page says every 15 s that it is open; one that was closed by force is forgotten after that. */
const LASTS_MS = 40_000
/** Far more than the staff has open at once. Further ones are not noted. */
const MAX_THREADS = 500
const MAX_PEOPLE = 20

type Present = PresenceOfThread['present'][number] & { readonly seenMs: number }

export function createThreadPresence({ now, onChanged }: ThreadPresenceDeps): ThreadPresence {
  const threads = new Map<ThreadId, Map<Person['id'], Present>>()

  function peopleOf(thread: ThreadId): Map<Person['id'], Present> {
    const people = threads.get(thread) ?? new Map<Person['id'], Present>()
    for (const [id, { seenMs }] of people) if (now() - seenMs > LASTS_MS) people.delete(id)
    return people
  }
  function sweep(): void {
    for (const thread of threads.keys()) if (peopleOf(thread).size === 0) threads.delete(thread)
  }

  return {
    set(thread, { id, name }, doing) {
      const people = peopleOf(thread)
      const before = people.get(id)
      if (doing === null) people.delete(id)
      else {
        if (!threads.has(thread) && threads.size >= MAX_THREADS) sweep()
        const isFull = threads.has(thread) ? people.size >= MAX_PEOPLE : threads.size >= MAX_THREADS
        if (isFull && before === undefined) return
        const since = before?.doing === doing ? before.since : new Date(now()).toISOString()
        people.set(id, { id, name, doing, since, seenMs: now() })
        threads.set(thread, people)
      }
      if (people.size === 0) threads.delete(thread)
      if ((before?.doing ?? null) !== doing) onChanged(thread)
    },
    others: (thread, person) => ({
      present: [...peopleOf(thread).values()]
        .filter(({ id }) => id !== person.id)
        .map(({ id, name, doing, since }) => ({ id, name, doing, since })),
    }),
  }
}
