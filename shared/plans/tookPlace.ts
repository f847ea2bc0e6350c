/** What became of an activity, which its planners say from its first day on. */
import type { LocalDate } from '../days.ts'
import type { OutcomeId } from '../taxonomy.ts'
import type { ActivityStatus } from './fields.ts'

interface Said {
  readonly status: ActivityStatus
  readonly outcome: OutcomeId | null
}

/** How it took place, or that it did not. */
export type TookPlace = OutcomeId | 'cancelled'

/** @returns null if nobody has said it yet */
export function tookPlaceOf({ status, outcome }: Said): TookPlace | null {
  if (status === 'cancelled') return 'cancelled'
  return status === 'done' ? outcome : null
}

/** The status and the outcome that say it. */
export const saidBy = (tookPlace: TookPlace): Said =>
  tookPlace === 'cancelled' ? { status: 'cancelled', outcome: null } : { status: 'done', outcome: tookPlace }

/** Whether it has begun, and nobody said what became of it. */
export const isToReport = (activity: Said & { readonly startsOn: LocalDate | null }, today: string): boolean =>
  activity.startsOn !== null && activity.startsOn <= today && tookPlaceOf(activity) === null
