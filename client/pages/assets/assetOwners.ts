import type { AssetOwner } from '../../../shared/ids.ts'
import type { Person } from '../../../shared/permissions.ts'

/** Returns the owners whose files this person may edit by role. */
export function ownersOf(person: Person): readonly AssetOwner[] {
  return person.role === 'coordinator' ? ['network'] : person.memberships.map(({ centre }) => centre)
}
