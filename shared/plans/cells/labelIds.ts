/** The ids of messages that are headings or options in our tables. */
import { REACH_BASES, REACH_METRICS, RESOURCE_TYPES } from '../../taxonomy.ts'
import { ACTIVITY_FIELDS, ACTIVITY_KEYS, optionsOfField } from '../activityFields.ts'
import { optionList } from '../fieldEntry.ts'
import { CELL_MESSAGES } from './cellMessages.ts'

export const LABEL_IDS: readonly string[] = [
  ...ACTIVITY_KEYS.map((key) => ACTIVITY_FIELDS[key].label),
  ...ACTIVITY_KEYS.flatMap((key) => {
    const options = optionsOfField(key)
    return options === null || options === 'languages' ? [] : optionList(options).map(({ label }) => label)
  }),
  ...[RESOURCE_TYPES, REACH_METRICS, REACH_BASES].flatMap((options) => options.map(({ label }) => label)),
  CELL_MESSAGES['link-not-checked'],
].map(({ id }) => id)
