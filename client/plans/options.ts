/** What can be chosen in each field, from the network's vocabulary. */
import {
  ACTIVITY_TYPES,
  AUDIENCES,
  CHANNELS,
  FORMATS,
  HIGH_LEVEL_ROLES,
  REACH_METRICS,
  RESOURCE_TYPES,
  THEME_GROUPS,
  THEMES,
  YOUTH_INVOLVEMENTS,
} from '../../shared/taxonomy.ts'
import type { Option } from '../ui/forms/Select.tsx'

const groupLabels = new Map<string, string>(THEME_GROUPS.map((group) => [group.id, group.label]))

export const THEME_OPTIONS: readonly Option[] = THEMES.map(({ id, label, group, aliases }) => ({
  id,
  label,
  also: aliases.join(' '),
  group: groupLabels.get(group) ?? '',
}))
export const AUDIENCE_OPTIONS: readonly Option[] = AUDIENCES
export const TYPE_OPTIONS: readonly Option[] = ACTIVITY_TYPES
export const CHANNEL_OPTIONS: readonly Option[] = CHANNELS
export const FORMAT_OPTIONS: readonly Option[] = FORMATS
export const YOUTH_OPTIONS: readonly Option[] = YOUTH_INVOLVEMENTS
export const GUEST_OPTIONS: readonly Option[] = HIGH_LEVEL_ROLES
export const RESOURCE_TYPE_OPTIONS: readonly Option[] = RESOURCE_TYPES
export const METRIC_OPTIONS: readonly Option[] = REACH_METRICS

export const TIME_ZONE_OPTIONS: readonly Option[] = Intl.supportedValuesOf('timeZone')
  .filter((zone) => /^(Europe|Atlantic|Asia\/(Yerevan|Tbilisi|Nicosia|Famagusta))\b/.test(zone))
  .map((zone) => ({ id: zone, label: zone.replaceAll('_', ' ') }))
