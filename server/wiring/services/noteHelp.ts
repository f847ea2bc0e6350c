/** Notes that coordinators edited a plan under help access. */
import type { HelpAccess, PlanOfCentre } from '../../accounts/helpAccess.ts'
import type { LogEntry } from '../../store/updateLog.ts'
import type { Records } from '../records.ts'

export async function noteHelp(
  { people }: Pick<Records, 'people'>,
  helpAccess: Pick<HelpAccess, 'edited'>,
  plan: PlanOfCentre,
  entries: readonly LogEntry[],
): Promise<void> {
  const writers = [...new Set(entries.flatMap(({ person }) => person ?? []))]
  for (const [person, role] of await people.rolesOf(writers))
    if (role === 'coordinator') helpAccess.edited(plan, person)
}
