/** What takes place at the same time as an activity, in a plan and behind it. Pure. */
import { collisionOf, stretchesOf } from '../../../shared/plans/calendar/collisions.ts'
import type { CalendarItem, OwnItem } from './items.ts'

export interface Collision {
  readonly one: OwnItem
  readonly other: CalendarItem
  readonly day: string
  /** What makes it worse: they also share a place or the person who looks after them. */
  readonly shares: 'place' | 'owner' | null
}

/** Those that can collide: a cancelled activity takes no time, and a deadline has none. */
const canCollide = (item: CalendarItem): boolean =>
  item.startTime !== null && (item.kind === 'own' ? item.activity.status !== 'cancelled' : !item.isDeadline)

/** @returns what an occurrence collides with; its own further dates are left out */
export function collisionsOf(one: OwnItem, all: readonly CalendarItem[]): readonly Collision[] {
  if (!canCollide(one)) return []
  const own = stretchesOf(one)
  return all.flatMap((other): readonly Collision[] => {
    if (!canCollide(other) || (other.kind === 'own' && other.activity.id === one.activity.id)) return []
    if (other.first > one.last || other.last < one.first) return []
    const day = collisionOf(own, stretchesOf(other))
    return day === null ? [] : [{ one, other, day, shares: sharedBy(one, other) }]
  })
}

/** Each pair once, by day. */
export function collisionsAmong(own: readonly OwnItem[], behind: readonly CalendarItem[]): readonly Collision[] {
  return own
    .flatMap((one, at) => collisionsOf(one, [...own.slice(at + 1), ...behind]))
    .toSorted((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1))
}

function sharedBy({ activity }: OwnItem, other: CalendarItem): Collision['shares'] {
  if (other.kind !== 'own') return null
  const { owner, places } = other.activity
  if (places.some((place) => activity.places.includes(place))) return 'place'
  return owner !== null && owner === activity.owner ? 'owner' : null
}
