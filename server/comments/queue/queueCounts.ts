/** Counts questions of the queue. Pure. */
import type { QueueFilter, QueuePage } from '../../../shared/comments/api.ts'
import type { ThreadState } from '../../../shared/comments/thread.ts'
import type { PersonId } from '../../../shared/ids.ts'
import type { ThreadRow } from '../threads.ts'

/** The number of questions that are alike in what the list distinguishes. */
export interface QuestionGroup {
  readonly state: ThreadState
  readonly isMine: boolean
  readonly isUnassigned: boolean
  readonly isSnoozed: boolean
  readonly count: number
}

export function groupOf({ state, owner, snoozed_until }: ThreadRow, person: PersonId, now: Date): QuestionGroup {
  const isSnoozed = snoozed_until !== null && snoozed_until > now.toISOString()
  return { state, isMine: owner === person, isUnassigned: owner === null, isSnoozed, count: 1 }
}

/** Whether a list with this filter shows the group. */
export function isListed(group: QuestionGroup, { state, owner, snoozed }: QueueFilter): boolean {
  if (state === 'unresolved' ? group.state === 'resolved' : state !== 'any' && group.state !== state) return false
  if (owner === 'me' && !group.isMine) return false
  if (owner === 'nobody' && !group.isUnassigned) return false
  return group.isSnoozed === snoozed
}

export const totalOf = (groups: readonly QuestionGroup[], filter: QueueFilter): number =>
  sum(groups, (group) => isListed(group, filter))

export function countsOf(groups: readonly QuestionGroup[]): QueuePage['counts'] {
  const waiting = groups.filter(({ state }) => state !== 'resolved')
  const awake = waiting.filter(({ isSnoozed }) => !isSnoozed)
  return {
    open: sum(awake, ({ state }) => state === 'open'),
    unassigned: sum(awake, ({ state, isUnassigned }) => state === 'open' && isUnassigned),
    answered: sum(awake, ({ state }) => state === 'answered'),
    mine: sum(awake, ({ isMine }) => isMine),
    snoozed: sum(waiting, ({ isSnoozed }) => isSnoozed),
  }
}

const sum = (groups: readonly QuestionGroup[], fits: (group: QuestionGroup) => boolean): number =>
  groups.filter(fits).reduce((total, { count }) => total + count, 0)
