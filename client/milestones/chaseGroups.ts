/** Which centres a coordinator reminds of a deadline: those that have not begun, those that stopped, and those without a
 * public page or a report. Pure. */
import { DAY_MS } from '../../shared/days.ts'
import type { CentreId } from '../../shared/ids.ts'
import type { PlanRow } from '../../shared/plans/api.ts'

const CHASE_GROUPS = ['not-begun', 'stale', 'no-page', 'no-report'] as const
export type ChaseGroup = (typeof CHASE_GROUPS)[number]

/** The parameter of an address that opens the chase list with a group. */
export const CHASE_PARAMETER = 'chase'

export const chaseGroupIn = (value: string | null): ChaseGroup =>
  CHASE_GROUPS.find((group) => group === value) ?? 'not-begun'

/** A plan untouched for this long has probably stopped. */
const STALE_DAYS = 14

/** The centres that have submitted their public page in this campaign, and those that have submitted their report. */
interface Submitted {
  readonly pages: ReadonlySet<CentreId>
  readonly reports: ReadonlySet<CentreId>
}

export function chaseGroups(
  plans: readonly PlanRow[],
  now: Date,
  submitted: Submitted,
): Readonly<Record<ChaseGroup, readonly PlanRow[]>> {
  const hasBegun = ({ state, activities }: PlanRow): boolean => state !== 'none' && activities > 0
  const age = ({ changedAt }: PlanRow): number => (changedAt === null ? 0 : now.getTime() - Date.parse(changedAt))
  return {
    'not-begun': plans.filter((plan) => !hasBegun(plan)),
    stale: plans.filter((plan) => hasBegun(plan) && plan.state !== 'ready' && age(plan) > STALE_DAYS * DAY_MS),
    'no-page': plans.filter(({ centre }) => !submitted.pages.has(centre)),
    'no-report': plans.filter((plan) => hasBegun(plan) && !submitted.reports.has(plan.centre)),
  }
}
