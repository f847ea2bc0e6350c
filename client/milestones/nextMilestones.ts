/** Which milestones concern a person next. Pure. */
import type { ListedMilestone } from '../../shared/milestones/api.ts'
import { overAt } from '../../shared/milestones/instants.ts'
import { timeLabelOf } from '../../shared/milestones/labels.ts'

/** Future milestones for their reader, by day. */
export const comingForMe = (all: readonly ListedMilestone[], now: Date): readonly ListedMilestone[] =>
  all.filter((milestone) => milestone.isForMe && now < overAt(milestone))

/** Pending ones: a deadline in its last days, and a date of this week. */
export const waitingMilestones = (coming: readonly ListedMilestone[], now: Date): readonly ListedMilestone[] =>
  coming.filter((milestone) => timeLabelOf(milestone, now) !== null)

/** The next deadline, even one for other people. */
export const nextDeadline = (coming: readonly ListedMilestone[]): ListedMilestone | null =>
  coming.find(({ kind }) => kind === 'deadline') ?? null
