/** How the list of milestones is divided: past ones, this week and the next, then month by month. Pure. */
import { dayOf, overAt } from '../../shared/milestones/instants.ts'
import { addDays, mondayOf } from '../../shared/days.ts'
import { brusselsClock } from '../../shared/zonedTime.ts'
import type { ListedMilestone } from '../../shared/milestones/api.ts'

interface MilestoneGroup {
  /** `soon`, or a month: `2027-02`. */
  readonly key: string
  readonly milestones: readonly ListedMilestone[]
}

interface DividedMilestones {
  readonly past: readonly ListedMilestone[]
  readonly groups: readonly MilestoneGroup[]
}

/** @param all by day */
export function divideMilestones(all: readonly ListedMilestone[], now: Date): DividedMilestones {
  const endOfNextWeek = addDays(mondayOf(brusselsClock(now).day), 13)
  const coming = all.filter((milestone) => now < overAt(milestone))
  const groups = Map.groupBy(coming, (milestone) =>
    dayOf(milestone) <= endOfNextWeek ? 'soon' : dayOf(milestone).slice(0, 7),
  )
  return {
    past: all.filter((milestone) => now >= overAt(milestone)),
    groups: [...groups].map(([key, milestones]) => ({ key, milestones })),
  }
}
