/** A selection in numbers, beside the whole campaign. */
import { centralDay, lastCentralDay, type Campaign } from '../../shared/campaign.ts'
import { addDays } from '../../shared/days.ts'
import type { CampaignId, CentreId } from '../../shared/ids.ts'
import type { NetworkCentre } from '../../shared/network.ts'
import type { Coverage } from '../../shared/overview/api.ts'
import type { ReadSelection } from '../../shared/overview/selectionQuery.ts'
import type { PlanState } from '../../shared/plans/fields.ts'
import type { SelectionCounts } from './counts.ts'
import type { Overview } from './overview.ts'

export interface CoverageDeps {
  readonly overview: Pick<Overview, 'ask'>
  readonly centresOf: (campaign: Campaign) => readonly NetworkCentre[]
  /** The plans that were begun. */
  readonly plansOf: (
    campaign: CampaignId,
  ) => Promise<readonly { centre: CentreId; state: PlanState; activities: number; changed_at: string }[]>
}

/** Days around the central ones that the calendar shows: activities run from January to March. */
const DAYS_BEFORE = 45
const DAYS_BEHIND = 60
/** A period can be a whole year. */
const MOST_DAYS = 400

/** The days that the calendar shows. */
export function calendarDays(campaign: Campaign): readonly string[] {
  const end = addDays(lastCentralDay(campaign), DAYS_BEHIND)
  const days: string[] = []
  for (
    let day = addDays(centralDay(campaign), -DAYS_BEFORE);
    day <= end && days.length < MOST_DAYS;
    day = addDays(day, 1)
  )
    days.push(day)
  return days
}

/** @param days those that are counted */
export async function coverageOf(
  deps: CoverageDeps,
  campaign: Campaign,
  read: ReadSelection,
  days: readonly string[],
): Promise<Coverage> {
  const [answer, plans] = await Promise.all([
    deps.overview.ask(campaign.id, { about: 'counts', selection: read.selection, days }),
    deps.plansOf(campaign.id),
  ])
  const counts = JSON.parse(answer.toString()) as SelectionCounts
  const ofCentre = new Map(counts.centres.map((one) => [one.centre, one]))
  const planOf = new Map(plans.map((one) => [one.centre, one]))
  const centres = deps.centresOf(campaign).map(({ id: centre }) => {
    const { activities = 0, confirmed = 0 } = ofCentre.get(centre) ?? {}
    const plan = planOf.get(centre)
    const known = { plan: plan?.state ?? ('none' as const), planned: plan?.activities ?? 0 }
    return { centre, activities, confirmed, ...known, changedAt: plan?.changed_at ?? null }
  })
  return { ...(counts as unknown as Coverage), centres, unknown: [...read.unknown] }
}
