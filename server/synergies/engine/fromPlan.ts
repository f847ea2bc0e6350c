/** A plan's activities as the engine takes them. Pure. */
import type { CentreId } from '../../../shared/ids.ts'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import { textOf } from '../../../shared/richtext/json.ts'
import type { SynergyActivity } from './activity.ts'

/** A cancelled activity has nothing to give any more. */
export const isActive = ({ status }: ActivityView): boolean => status !== 'cancelled'

export function activityOf(centre: CentreId, activity: ActivityView): SynergyActivity {
  return {
    id: activity.id,
    country: centre,
    title: activity.title,
    gloss: activity.gloss,
    description: textOf(activity.description),
    type: activity.type,
    themes: activity.themes,
    audiences: activity.audiences,
    format: activity.format,
    languages: activity.languages,
    resourceLanguages: activity.resources.flatMap(({ languages }) => languages),
    startsOn: activity.startsOn,
    endsOn: activity.endsOn,
    days: activity.dates.flatMap(({ day }) => day ?? []),
    partners: activity.partners,
    offers: activity.offers,
    needs: activity.needs,
  }
}

/**
 * Whether two states of one activity are equal to the engine. Checked for all activities of a plan whenever one
 * changes.
 */
export function isSameToEngine(one: ActivityView, other: ActivityView): boolean {
  return READ.every((field) => isEqual(one[field], other[field]))
}

const READ = [
  'title',
  'gloss',
  'description',
  'type',
  'themes',
  'audiences',
  'format',
  'languages',
  'resources',
  'startsOn',
  'endsOn',
  'dates',
  'partners',
  'offers',
  'needs',
] as const satisfies readonly (keyof ActivityView)[]

/** Compares values as JSON knows them. */
function isEqual(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one)) {
    if (!Array.isArray(other) || one.length !== other.length) return false
    for (let at = 0; at < one.length; at++) if (!isEqual(one[at], other[at])) return false
    return true
  }
  let keys = 0
  for (const key in one) {
    keys += 1
    if (!isEqual((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key])) return false
  }
  for (const _ in other) keys -= 1
  return keys === 0
}
