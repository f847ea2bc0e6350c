/** One change to several activities: one step for undo. Each says how many it changed; none is touched in vain. */
import { setMember } from '../../../shared/fields/layout.ts'
import type { ActivityKeyOf, ActivityStatus, Visibility } from '../../../shared/plans/fields.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { activityMap, setChoice, setTookPlace } from '../../../shared/plans/layout.ts'
import { tookPlaceOf, type TookPlace } from '../../../shared/plans/tookPlace.ts'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import { makeChange, type Editing } from '../../fields/editing.ts'

type Where = Pick<Editing, 'doc' | 'undo'>
type ActivityMap = NonNullable<ReturnType<typeof activityMap>>

export function setStatusOf(editing: Where, chosen: readonly ActivityView[], status: ActivityStatus): number {
  const others = chosen.filter((activity) => activity.status !== status)
  return changeAll(editing, others, (map) => setChoice<'status'>(map, 'status', status))
}

export function setTookPlaceOf(editing: Where, chosen: readonly ActivityView[], tookPlace: TookPlace): number {
  const others = chosen.filter((activity) => tookPlaceOf(activity) !== tookPlace)
  return changeAll(editing, others, (map) => setTookPlace(map, tookPlace))
}

export function setVisibilityOf(editing: Where, chosen: readonly ActivityView[], visibility: Visibility): number {
  const others = chosen.filter((activity) => activity.visibility !== visibility)
  return changeAll(editing, others, (map) => setChoice<'visibility'>(map, 'visibility', visibility))
}

/** @param owner null: nobody */
export function setOwnerOf(editing: Where, chosen: readonly ActivityView[], owner: PersonId | null): number {
  const others = chosen.filter((activity) => activity.owner !== owner)
  return changeAll(editing, others, (map) => setChoice<'owner'>(map, 'owner', owner))
}

export function setTypeOf(editing: Where, chosen: readonly ActivityView[], type: ActivityView['type']): number {
  const others = chosen.filter((activity) => activity.type !== type)
  return changeAll(editing, others, (map) => setChoice<'type'>(map, 'type', type))
}

/** Puts a value into a set of each, or takes it out of each. */
export function setMemberOf(
  editing: Where,
  chosen: readonly ActivityView[],
  column: ActivityKeyOf<'set'>,
  value: string,
  member: boolean,
): number {
  const others = chosen.filter((activity) => (activity[column] as readonly string[]).includes(value) !== member)
  return changeAll(editing, others, (map) => setMember(map, column, value, member))
}

function changeAll(editing: Where, chosen: readonly ActivityView[], change: (map: ActivityMap) => void): number {
  const maps = chosen.flatMap(({ id }) => activityMap(editing.doc, id) ?? [])
  if (maps.length > 0) makeChange(editing, () => maps.forEach(change))
  return maps.length
}
