import type { AssetOwner } from '../../../shared/ids.ts'
import type { Person } from '../../../shared/permissions.ts'

/** Whose files are this person's to keep, as far as the role says. */
export function ownersOf(person: Person): readonly AssetOwner[] {
  return person.role === 'coordinator' ? ['network'] : person.memberships.map(({ centre }) => centre)
}
