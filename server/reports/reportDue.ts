/** When the reports of a campaign are due: the day of its milestone that leads to them. */
import type { LocalDate } from '../../shared/days.ts'
import type { CampaignId } from '../../shared/ids.ts'
import { dayOf } from '../../shared/milestones/instants.ts'
import type { Milestone } from '../../shared/milestones/milestone.ts'
import type { ReportDue } from '../../shared/reports/api.ts'
import { brusselsClock } from '../../shared/zonedTime.ts'

export type MilestonesOf = (campaign: CampaignId) => Promise<readonly Milestone[]>

/** @returns null without such a milestone; of several the last one counts */
export async function reportDue(milestonesOf: MilestonesOf, campaign: CampaignId): Promise<ReportDue | null> {
  const found = (await milestonesOf(campaign))
    .filter(({ leadsTo, needsReview }) => leadsTo === 'reports' && !needsReview)
    .toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1))
    .at(-1)
  if (found === undefined) return null
  return { day: dayOf(found), isCloseOfBusiness: found.time?.kind === 'close-of-business' }
}

/** Whether something that happened then came after the day. */
export const isAfter = (due: { readonly day: LocalDate } | null, at: string | null): boolean =>
  due !== null && at !== null && brusselsClock(new Date(at)).day > due.day
