/**
 * The activities that people own, by plan. An owner is an id in a plan's document; it is read from the activity's
 * record, which the server writes after each change.
 */
import type { OwnedInPlan } from '../../shared/accounts/people.ts'
import { PersonId } from '../../shared/ids.ts'
import type { ActivityNote } from './history/activityNote.ts'
import type { Database } from '../store/database.ts'
import { inJson } from '../store/jsonColumn.ts'

type OwnedActivities = () => Promise<ReadonlyMap<PersonId, readonly OwnedInPlan[]>>

/** As a note with an owner begins that field; within a text the quotes would be escaped. */
const HAS_OWNER = '%"owner":{"value":%'

/** Activities of open campaigns; the trash is left out. Notes hold the texts of activities: the owners alone are read of them. */
export function createOwnedActivities(db: Database): OwnedActivities {
  const presence = inJson(db, 'activity_change.note', ['presence'])
  const owner = inJson(db, 'activity_change.note', ['fields', 'owner', 'value'])
  return async () => {
    const rows = await db
      .selectFrom('activity_change')
      .innerJoin('campaign', 'campaign.id', 'activity_change.campaign')
      .select(['activity_change.campaign', 'activity_change.centre', owner.as('owner')])
      .where('campaign.closed', '=', 0)
      .where('activity_change.note', 'like', HAS_OWNER)
      .where(presence, '=', 'active')
      .orderBy('activity_change.campaign')
      .orderBy('activity_change.centre')
      .execute()
    const owned = new Map<PersonId, Map<string, OwnedInPlan>>()
    for (const { campaign, centre, owner: id } of rows) {
      const owner = PersonId.safeParse(id).data
      if (owner === undefined) continue
      const plans = owned.get(owner) ?? new Map<string, OwnedInPlan>()
      owned.set(owner, plans)
      const key = `${campaign}/${centre}`
      plans.set(key, { campaign, centre, count: (plans.get(key)?.count ?? 0) + 1 })
    }
    return new Map([...owned].map(([person, plans]) => [person, [...plans.values()]]))
  }
}

/** The owner of an activity that is in its plan. */
export function ownerIn({ presence, fields }: ActivityNote): PersonId | null {
  const { owner } = fields
  if (presence !== 'active' || owner === undefined || !('value' in owner)) return null
  return PersonId.safeParse(owner.value).data ?? null
}
