/** Somebody whose account, sessions and rights the contracts are about. */
import { createAudit } from '../../server/accounts/audit.ts'
import { CentreId, PersonId } from '../../shared/ids.ts'
import type { Person } from '../../shared/permissions.ts'

export const DK = CentreId.parse('dk')

export const PLANNER: Person = {
  id: PersonId.parse('p1'),
  name: 'Planner, Denmark',
  email: 'planner.dk@demo.example',
  role: 'planner',
  memberships: [{ centre: DK, lead: true }],
  standing: 'approved',
}

/** For tests that are not about the audit log. */
export const NO_TRACES = {
  writeAudit: createAudit('a secret of tests that is long enough'),
  appendEnded: () => undefined,
}
