/** How the panel of an activity groups its fields. */
import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { ShownActivityKey } from '../../shared/plans/fields.ts'
import { ACTIVITY_KEYS } from './activityFields.ts'

const GROUPS = ['what', 'when', 'who', 'exchange', 'numbers'] as const
export type PanelGroup = (typeof GROUPS)[number]

export const PANEL_GROUP_LABELS: Readonly<Record<PanelGroup, MessageDescriptor>> = {
  what: msg`What`,
  when: msg`When and where`,
  who: msg`Who`,
  exchange: msg`Exchange`,
  numbers: msg`Numbers`,
}

/** `head` and `text` stand before and after the groups. */
const GROUP_OF: Readonly<Record<ShownActivityKey, PanelGroup | 'head' | 'text'>> = {
  title: 'head',
  gloss: 'head',
  type: 'what',
  themes: 'what',
  status: 'what',
  visibility: 'what',
  format: 'what',
  languages: 'what',
  channels: 'what',
  startsOn: 'when',
  endsOn: 'when',
  startTime: 'when',
  endTime: 'when',
  timeZone: 'when',
  dates: 'when',
  places: 'when',
  audiences: 'who',
  partners: 'who',
  highLevel: 'who',
  youthInvolvement: 'who',
  owner: 'who',
  offers: 'exchange',
  needs: 'exchange',
  resources: 'exchange',
  expectedReach: 'numbers',
  actualReach: 'numbers',
  description: 'text',
}

/** Readers look for them, so that they are shown while they are empty too. */
const ALWAYS_SHOWN = new Set<ShownActivityKey>(['type', 'status', 'visibility', 'themes', 'audiences'])

/** The groups in their order, each with its fields in reading order. Days, hours and dates are one field, `startsOn`. */
export const PANEL_GROUPS = GROUPS.map((group) => ({
  group,
  fields: ACTIVITY_KEYS.filter((key) => GROUP_OF[key] === group && !isPartOfWhen(key)),
}))

function isPartOfWhen(key: ShownActivityKey): boolean {
  return GROUP_OF[key] === 'when' && key !== 'startsOn' && key !== 'places'
}

/** Whether a field is folded away while it is empty. */
export const mayFold = (key: ShownActivityKey): boolean => key !== 'startsOn' && !ALWAYS_SHOWN.has(key)
