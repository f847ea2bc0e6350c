import type { Selection } from '../../shared/overview/filters.ts'
import { withFilter } from '../../shared/overview/selectionQuery.ts'

const STANDING = ['tentative', 'confirmed', 'done']

/** Without cancelled activities, as numbers count them; other chosen statuses stay. */
export function standingOf(selection: Selection): Selection {
  const chosen = selection.status?.filter((status) => status !== 'cancelled') ?? STANDING
  return chosen.length === 0 ? selection : withFilter(selection, 'status', chosen)
}
