/** Finds where in a plan a change was. */
import type { ActivityId } from '../../../shared/ids.ts'

/** The place of a change in a plan. */
export type PlanLocation =
  | { readonly kind: 'narrative' }
  | { readonly kind: 'meta'; readonly field: string | null }
  | { readonly kind: 'activity'; readonly activity: ActivityId; readonly field: string | null }

/** The place at a path from a root down; null if it is nowhere in the plan. */
export function locationAtPath([root, first, second]: readonly string[]): PlanLocation | null {
  switch (root) {
    case 'narrative':
      return { kind: 'narrative' }
    case 'meta':
      return { kind: 'meta', field: first ?? null }
    case 'activities':
      return first === undefined ? null : { kind: 'activity', activity: first as ActivityId, field: second ?? null }
    default:
      return null
  }
}
