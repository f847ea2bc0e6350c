/** The names of a profile page's parts, for displaying differences. */
import { CONTACT_FIELDS } from './profileFields.ts'
import { SECTION_LABELS } from './profileLabels.ts'

export const PAGE_LABELS = {
  section: SECTION_LABELS,
  contact: Object.fromEntries(Object.entries(CONTACT_FIELDS).map(([key, { entry }]) => [key, entry.label])),
}
