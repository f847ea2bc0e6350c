/** The names of a plan's fields in files, in English: files are read across the network. */
import type { MetaKey } from '../../shared/plans/fields.ts'

export const META_LABELS: Readonly<Record<MetaKey, string>> = {
  state: 'State of the plan',
  theme: 'National theme',
  objectives: 'Objectives',
  keyMessages: 'Key messages',
  hashtags: 'Hashtags',
  contact: 'Contact',
}

export const STATE_LABELS = { draft: 'Draft', ready: 'Ready' } as const
