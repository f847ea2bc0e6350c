/** The headings of columns in a file, in English: files are read across the network. */
import { ACTIVITY_FIELDS } from '../activityFields.ts'
import type { ShownActivityKey } from '../fields.ts'

export const headingOf = (key: ShownActivityKey): string => ACTIVITY_FIELDS[key].label.message

/** The column that an import finds a file's activities by. */
export const ID_LABEL = 'Activity id'
