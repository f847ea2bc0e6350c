import type { Selection } from '../../shared/overview/filters.ts'
import { withFilter } from '../../shared/overview/selectionQuery.ts'

const STANDING = ['tentative', 'confirmed', 'done']

/** Without cancelled activities, as numbers count them; a status that was chosen stays. */
export const standingOf = (selection: Selection): Selection =>
  selection.status === undefined ? withFilter(selection, 'status', STANDING) : selection
