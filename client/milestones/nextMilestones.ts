/** Which milestones concern a person next. Pure. */
import type { ListedMilestone } from '../../shared/milestones/api.ts'
import { recipientsOf, type CentreOfCampaign } from '../../shared/milestones/audience.ts'
import { overAt } from '../../shared/milestones/instants.ts'
import { timeLabelOf } from '../../shared/milestones/labels.ts'
import type { Person } from '../../shared/permissions.ts'

/** Those to come that are for this person, by day. */
export function milestonesFor(
  person: Person,
  all: readonly ListedMilestone[],
  centres: readonly CentreOfCampaign[],
  now: Date,
): readonly ListedMilestone[] {
  return all.filter(
    (milestone) => now < overAt(milestone) && recipientsOf(milestone.audiences, centres, [person]).length > 0,
  )
}

/** Those that wait: a deadline in its last days, and a date of this week. */
export const waitingMilestones = (coming: readonly ListedMilestone[], now: Date): readonly ListedMilestone[] =>
  coming.filter((milestone) => timeLabelOf(milestone, now) !== null)

/** The next deadline, also one that is for others than the person. */
export const nextDeadline = (coming: readonly ListedMilestone[]): ListedMilestone | null =>
  coming.find(({ kind }) => kind === 'deadline') ?? null
