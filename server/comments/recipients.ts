/** Who is told what when something happens in a thread. Pure. */
import type { NotificationKind } from '../../shared/comments/api.ts'
import type { Mention } from '../../shared/comments/body.ts'
import type { PersonId } from '../../shared/ids.ts'

interface Thread {
  readonly startedBy: PersonId
  readonly owner: PersonId | null
  /** Everybody who has written in it. */
  readonly writers: readonly PersonId[]
  /** The planners whose document it is. */
  readonly planners: readonly PersonId[]
}

/** One notification for each: the first that holds is said. */
export type Recipients = ReadonlyMap<PersonId, NotificationKind>

/** A comment was written; `isFirst` if it started the thread. */
export function recipientsOfComment(
  { startedBy, owner, writers, planners }: Thread,
  author: PersonId,
  isFirst: boolean,
  mentioned: readonly PersonId[],
): Recipients {
  const told = new Map<PersonId, NotificationKind>()
  const tell = (people: readonly (PersonId | null)[], kind: NotificationKind): void => {
    for (const person of people) {
      if (person !== null && person !== author && !told.has(person)) told.set(person, kind)
    }
  }
  tell(mentioned, 'mention')
  if (isFirst) tell(planners, 'started')
  else tell([startedBy, owner, ...writers], 'reply')
  return told
}

/** Everybody who has written in it hears that it is resolved. */
export function recipientsOfResolution({ startedBy, writers }: Thread, by: PersonId): readonly PersonId[] {
  return [...new Set([startedBy, ...writers])].filter((person) => person !== by)
}

/** @param plannersOf by centre */
export function mentionedPeople(
  mentions: readonly Mention[],
  plannersOf: (centre: string) => readonly PersonId[],
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
    }
  })
}
