/** The names of fields in files, in English: files are read across the network. */
import type { ActivityKey, MetaKey } from '../../shared/plans/fields.ts'

/** In reading order. Title and line in English are headings; days and hours are one fact; the description follows the facts. */
export const FACT_LABELS = {
  type: 'Type',
  when: 'When',
  status: 'Status',
  visibility: 'Visible to',
  themes: 'Themes',
  audiences: 'For',
  format: 'Format',
  places: 'Places',
  languages: 'Languages',
  channels: 'Channels',
  partners: 'Partners',
  highLevel: 'High-level guests',
  youthInvolvement: 'Role of young people',
  offers: 'We offer',
  needs: 'We need',
  resources: 'Resources',
  expectedReach: 'Expected reach',
  actualReach: 'Actual reach',
} as const satisfies Partial<Record<ActivityKey | 'when', string>>
export type FactKey = keyof typeof FACT_LABELS

export const META_LABELS: Readonly<Record<MetaKey, string>> = {
  state: 'State of the plan',
  theme: 'National theme',
  objectives: 'Objectives',
  keyMessages: 'Key messages',
  hashtags: 'Hashtags',
  contact: 'Contact',
}

export const STATE_LABELS = { draft: 'Draft', ready: 'Ready' } as const

export const STATUS_NAMES: Readonly<Record<string, string>> = {
  tentative: 'Tentative',
  confirmed: 'Confirmed',
  cancelled: 'Cancelled',
  done: 'Done',
}
export const VISIBILITY_NAMES: Readonly<Record<string, string>> = { network: 'Network', public: 'Public' }
