/**
 * Plans that changed since they were last compared. One is compared at the next pause in typing, and every five seconds
 * while there is none; at once on request.
 */
import type { Clock } from '../../../shared/clock.ts'
import type { CampaignId, CentreId } from '../../../shared/ids.ts'
import { createSharedInterval } from '../../pacing/sharedInterval.ts'
import { createThrottleByKey } from '../../pacing/throttleByKey.ts'

export interface PlanOfCampaign {
  readonly campaign: CampaignId
  readonly centre: CentreId
}

export interface ChangedPlans {
  add(plan: PlanOfCampaign): void
  /** Somebody asks about a campaign: its plans do not wait for their time. */
  compareNow(campaign: CampaignId): void
  close(): void
}

interface ChangedPlansDeps {
  readonly clock: Clock
  /** Whether somebody keeps typing in a plan, so that a newer state will follow soon. */
  readonly isChanging: (campaign: CampaignId, centre: CentreId) => boolean
  /** Compares the state of a plan that can be read now. */
  readonly compare: (plan: PlanOfCampaign) => Promise<void>
  readonly onFailure: (error: unknown) => void
}

/** Somebody who types makes a pause in this time, or goes on. */
const PAUSE_MS = 300
/**
 * The time between two comparisons of one plan if nobody asks: this long for each plan that changes at the same time,
 * at most five seconds. That is also how often a plan is compared while somebody types without a pause. A comparison
 * takes milliseconds. While few plans are being typed into, suggestions appear within two seconds after a pause.
 */
const INTERVAL_PER_PLAN_MS = 100
const LONGEST_INTERVAL_MS = 5000

export function createChangedPlans({ clock, isChanging, compare, onFailure }: ChangedPlansDeps): ChangedPlans {
  const changed = new Map<string, PlanOfCampaign>()
  const interval = createSharedInterval<string>({
    clock,
    perKeyMs: INTERVAL_PER_PLAN_MS,
    mostMs: LONGEST_INTERVAL_MS,
  })
  const throttle = createThrottleByKey<string>({
    job: 'suggestion-feed',
    clock,
    delayMs: (key, sinceLastRunMs) => Math.max(PAUSE_MS, interval.delayMs(key, sinceLastRunMs)),
    async run(key) {
      if (!isLeftForLater(key)) await compareOne(key)
    },
    onFailure: (_, error) => onFailure(error),
  })

  /** The next state is compared in its place, which comes within seconds. */
  function isLeftForLater(key: string): boolean {
    const plan = changed.get(key)
    return plan !== undefined && isChanging(plan.campaign, plan.centre) && interval.hasRunLately(key)
  }

  async function compareOne(key: string): Promise<void> {
    const plan = changed.get(key)
    changed.delete(key)
    throttle.cancel(key)
    interval.ran(key)
    if (plan !== undefined) await compare(plan)
  }

  return {
    add(plan) {
      const key = `${plan.campaign}/${plan.centre}`
      changed.set(key, plan)
      throttle.add(key)
    },
    compareNow(campaign) {
      for (const [key, plan] of changed) if (plan.campaign === campaign) void compareOne(key)
    },
    close: () => throttle.close(),
  }
}
