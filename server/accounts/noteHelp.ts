/** Notes that coordinators edited a plan under help access. */
import type { LogEntry } from '../store/updateLog.ts'
import type { People } from './accounts.ts'
import type { HelpAccess, PlanOfCentre } from './helpAccess.ts'

export async function noteHelp(
  people: Pick<People, 'rolesOf'>,
  helpAccess: Pick<HelpAccess, 'edited'>,
  plan: PlanOfCentre,
  entries: readonly LogEntry[],
): Promise<void> {
  const writers = [...new Set(entries.flatMap(({ person }) => person ?? []))]
  for (const [person, role] of await people.rolesOf(writers))
    if (role === 'coordinator') helpAccess.edited(plan, person)
}
