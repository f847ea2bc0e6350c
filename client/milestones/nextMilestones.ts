/** Which milestones concern a person next. Pure. */
import type { CampaignId } from '../../shared/ids.ts'
import type { ListedMilestone } from '../../shared/milestones/api.ts'
import type { MilestoneBellItem } from '../../shared/milestones/bell.ts'
import { overAt } from '../../shared/milestones/instants.ts'
import { timeLabelOf } from '../../shared/milestones/labels.ts'
import type { MilestoneId } from '../../shared/milestones/milestone.ts'

/** Future milestones for their reader, by day. */
export const comingForMe = (all: readonly ListedMilestone[], now: Date): readonly ListedMilestone[] =>
  all.filter((milestone) => milestone.isForMe && now < overAt(milestone))

/** The last reminder of each milestone, where a coordinator sent it by hand. */
export type RemindersByHand = ReadonlyMap<MilestoneId, MilestoneBellItem>

export const remindersByHand = (bell: readonly MilestoneBellItem[], campaign: CampaignId): RemindersByHand =>
  new Map(bell.filter((item) => item.campaign === campaign && item.by !== null).map((item) => [item.milestone, item]))

/** Pending ones: a deadline in its last days, a date of this week, and what a coordinator reminded of. */
export const waitingMilestones = (
  coming: readonly ListedMilestone[],
  reminders: RemindersByHand,
  now: Date,
): readonly ListedMilestone[] =>
  coming.filter((milestone) => timeLabelOf(milestone, now) !== null || reminders.has(milestone.id))

/** The next deadline, even one for other people. */
export const nextDeadline = (coming: readonly ListedMilestone[]): ListedMilestone | null =>
  coming.find(({ kind }) => kind === 'deadline') ?? null
