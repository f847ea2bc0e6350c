/** Which milestones concern a person next. Pure. */
import type { ListedMilestone } from '../../shared/milestones/api.ts'
import { overAt } from '../../shared/milestones/instants.ts'
import { timeLabelOf } from '../../shared/milestones/labels.ts'

/** Those to come that are for the person who reads them, by day. */
export const comingForMe = (all: readonly ListedMilestone[], now: Date): readonly ListedMilestone[] =>
  all.filter((milestone) => milestone.isForMe && now < overAt(milestone))

/** Those that wait: a deadline in its last days, and a date of this week. */
export const waitingMilestones = (coming: readonly ListedMilestone[], now: Date): readonly ListedMilestone[] =>
  coming.filter((milestone) => timeLabelOf(milestone, now) !== null)

/** The next deadline, also one that is for others than the person. */
export const nextDeadline = (coming: readonly ListedMilestone[]): ListedMilestone | null =>
  coming.find(({ kind }) => kind === 'deadline') ?? null
