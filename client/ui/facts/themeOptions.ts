/** Options that are not simply the network's vocabulary. */
import type { MessageDescriptor } from '@lingui/core'
import { THEME_GROUPS, THEMES, type ThemeId } from '../../../shared/taxonomy.ts'
import type { OptionEntry } from '../forms/optionEntry.ts'

const groupLabels = new Map<string, MessageDescriptor>(THEME_GROUPS.map((group) => [group.id, group.label]))

export const THEME_OPTIONS: readonly (OptionEntry & { readonly id: ThemeId })[] = THEMES.map(
  ({ id, label, group, aliases }) => ({ id, label, also: aliases, group: groupLabels.get(group) ?? '' }),
)
