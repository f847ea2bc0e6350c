/**
 * The activities that people own, by plan. An owner is an id in a plan's document; it is read from the activity's
 * record, which the server writes after each change.
 */
import type { OwnedInPlan } from '../../shared/accounts/people.ts'
import { PersonId } from '../../shared/ids.ts'
import { ActivityNote } from './history/activityNote.ts'
import type { Database } from '../store/database.ts'
import { jsonColumn } from '../store/jsonColumn.ts'

type OwnedActivities = () => Promise<ReadonlyMap<PersonId, readonly OwnedInPlan[]>>

/** As a note with an owner begins that field; within a text the quotes would be escaped. */
const HAS_OWNER = '%"owner":{"value":%'
const noteColumn = jsonColumn(ActivityNote)

/** Activities of open campaigns; the trash is left out. */
export function createOwnedActivities(db: Database): OwnedActivities {
  return async () => {
    const rows = await db
      .selectFrom('activity_change')
      .innerJoin('campaign', 'campaign.id', 'activity_change.campaign')
      .select(['activity_change.campaign', 'activity_change.centre', 'activity_change.note'])
      .where('campaign.closed', '=', 0)
      .where('activity_change.note', 'like', HAS_OWNER)
      .orderBy('activity_change.campaign')
      .orderBy('activity_change.centre')
      .execute()
    const owned = new Map<PersonId, Map<string, OwnedInPlan>>()
    for (const { campaign, centre, note } of rows) {
      const owner = note === null ? null : ownerIn(noteColumn.read(note))
      if (owner === null) continue
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
