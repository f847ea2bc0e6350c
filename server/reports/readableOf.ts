import type { CentreId } from '../../shared/ids.ts'
import { can, type Person } from '../../shared/permissions.ts'
import type { SubmissionRow } from '../submissions/submissions.ts'

/** The submissions that a person may read, in their order. Other centres read what was accepted; what was withdrawn is its centre's. */
export function readableOf(
  person: Person,
  centre: CentreId,
  submissions: readonly SubmissionRow[],
): readonly SubmissionRow[] {
  if (!can(person, 'report.read-submitted', { centre })) return submissions.filter(({ state }) => state === 'accepted')
  const isOwn = can(person, 'report.read-draft', { owner: centre })
  return submissions.filter(({ state }) => isOwn || state !== 'withdrawn')
}
