/** Decides which people are notified of an event in a thread, and why. Pure. */
import type { Mention } from '../../shared/comments/body.ts'
import type { PersonId } from '../../shared/ids.ts'
import type { ThreadNotificationKind } from './threadNotifications.ts'

interface Thread {
  readonly startedBy: PersonId
  readonly owner: PersonId | null
  /** Everybody who has written in it. */
  readonly writers: readonly PersonId[]
  /** The planners whose document it is. */
  readonly planners: readonly PersonId[]
}

/** One notification per person: the first kind that applies. */
export type Recipients = ReadonlyMap<PersonId, ThreadNotificationKind>

/** @param first what it is if it started the thread; null for an answer */
export function recipientsOfComment(
  { startedBy, owner, writers, planners }: Thread,
  author: PersonId,
  first: 'started' | 'proposed' | null,
  mentioned: readonly PersonId[],
): Recipients {
  const recipients = new Map<PersonId, ThreadNotificationKind>()
  const add = (people: readonly (PersonId | null)[], kind: ThreadNotificationKind): void => {
    for (const person of people) {
      if (person !== null && person !== author && !recipients.has(person)) recipients.set(person, kind)
    }
  }
  add(mentioned, 'mention')
  if (first !== null) add(planners, first)
  else add([startedBy, owner, ...writers], 'reply')
  return recipients
}

/** Returns everybody who has written in the thread, except the person who resolved it. */
export function recipientsOfResolution({ startedBy, writers }: Thread, by: PersonId): readonly PersonId[] {
  return [...new Set([startedBy, ...writers])].filter((person) => person !== by)
}

/** The people behind groups. */
export interface Groups {
  readonly plannersOf: (centre: string) => readonly PersonId[]
  readonly coordinators: readonly PersonId[]
}

export function mentionedPeople(
  mentions: readonly Mention[],
  { plannersOf, coordinators }: Groups,
): readonly PersonId[] {
  return mentions.flatMap((mention) => {
    switch (mention.kind) {
      case 'person':
        return [mention.id as PersonId]
      case 'centre':
        return plannersOf(mention.id)
      case 'helpdesk':
        // The queue is where the helpdesk looks.
        return []
      case 'coordinators':
        return coordinators
    }
  })
}
