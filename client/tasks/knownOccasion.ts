/** The days of activities, read again only if they changed: each row of a grid asks for them. */
import * as Y from 'yjs'
import type { Occasion } from '../../shared/tasks/due.ts'
import { occasionOf } from '../../shared/tasks/occasion.ts'

const known = new WeakMap<Y.Map<unknown>, { readonly key: string; readonly occasion: Occasion }>()

export function knownOccasion(activity: Y.Map<unknown>): Occasion {
  const dates = activity.get('dates')
  // Several dates lie deeper: they are read each time.
  if (dates instanceof Y.Map && dates.size > 0) return occasionOf(activity)
  const key = JSON.stringify([activity.get('startsOn') ?? null, activity.get('endsOn') ?? null])
  const found = known.get(activity)
  if (found?.key === key) return found.occasion
  const occasion = occasionOf(activity)
  known.set(activity, { key, occasion })
  return occasion
}
