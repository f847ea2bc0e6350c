/** The columns of the list of activities: every field can be one. */
import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { ActivityRow } from '../../shared/overview/api.ts'
import type { SortField } from '../../shared/overview/filters.ts'
import {
  ACTIVITY_TYPES,
  AUDIENCES,
  CHANNELS,
  FORMATS,
  HIGH_LEVEL_ROLES,
  REACH_METRICS,
  YOUTH_INVOLVEMENTS,
} from '../../shared/taxonomy.ts'
import { languageName } from '../fields/languages.ts'
import { listWithCommas } from '../ui/formats/lists.ts'
import { wholeNumber } from '../ui/formats/numbers.ts'
import { labelOf } from '../ui/forms/labelOf.ts'
import type { OptionEntry } from '../ui/forms/optionEntry.ts'

/** Those that are more than a text have cells of their own. */
const DRAWN_COLUMNS = ['when', 'centre', 'title', 'themes', 'where', 'status', 'changed', 'visibility'] as const
type DrawnColumn = (typeof DRAWN_COLUMNS)[number]
export const TEXT_COLUMNS = [
  'type',
  'audiences',
  'format',
  'languages',
  'highLevel',
  'youth',
  'offers',
  'needs',
  'partners',
  'channels',
  'resources',
  'expectedReach',
  'actualReach',
  'description',
] as const
export type TextColumn = (typeof TEXT_COLUMNS)[number]
export type Column = DrawnColumn | TextColumn

/** In the order in which they are shown. */
export const COLUMNS: readonly Column[] = [
  'when',
  'centre',
  'title',
  'themes',
  'audiences',
  'type',
  'where',
  'format',
  'languages',
  'highLevel',
  'youth',
  'offers',
  'needs',
  'partners',
  'channels',
  'resources',
  'expectedReach',
  'actualReach',
  'description',
  'visibility',
  'status',
  'changed',
]
export const FIRST_COLUMNS: readonly Column[] = ['when', 'centre', 'title', 'themes', 'where', 'status']

export const COLUMN_LABELS: Readonly<Record<Column, MessageDescriptor>> = {
  when: msg`When`,
  centre: msg`Centre`,
  title: msg`Activity`,
  themes: msg`Themes`,
  audiences: msg`For`,
  type: msg`Type`,
  where: msg`Where`,
  format: msg`Format`,
  languages: msg`Languages`,
  highLevel: msg`High-level guests`,
  youth: msg`Young people take part`,
  offers: msg`We offer`,
  needs: msg`We need`,
  partners: msg`Partners`,
  channels: msg`Channels`,
  resources: msg`Resources`,
  expectedReach: msg`Expected reach`,
  actualReach: msg`Actual reach`,
  description: msg`Description`,
  visibility: msg`Seen by`,
  status: msg`Status`,
  changed: msg`Last change`,
}

/** By which the server can sort. */
export const SORT_OF_COLUMN: Readonly<Partial<Record<Column, SortField>>> = {
  when: 'when',
  centre: 'centre',
  title: 'title',
  type: 'type',
  status: 'status',
  changed: 'changed',
}

const labels = (options: readonly OptionEntry[], ids: readonly string[]): string =>
  listWithCommas(ids.map((id) => labelOf(options, id)))
const label = (options: readonly OptionEntry[], id: string | null): string => (id === null ? '' : labelOf(options, id))
/** Figures stand beside their metric: unlike ones are never added up. */
const reach = (figures: ActivityRow['expectedReach']): string =>
  figures
    .flatMap(({ metric, value }) =>
      value === null ? [] : `${wholeNumber(value)} ${label(REACH_METRICS, metric)}`.trim(),
    )
    .join(' · ')

export const TEXT_OF: Readonly<Record<TextColumn, (row: ActivityRow) => string>> = {
  type: ({ type }) => label(ACTIVITY_TYPES, type),
  audiences: ({ audiences }) => labels(AUDIENCES, audiences),
  format: ({ format }) => label(FORMATS, format),
  languages: ({ languages }) => listWithCommas(languages.map(languageName)),
  highLevel: ({ highLevel }) => labels(HIGH_LEVEL_ROLES, highLevel),
  youth: ({ youthInvolvement }) => label(YOUTH_INVOLVEMENTS, youthInvolvement),
  offers: ({ offers }) => offers,
  needs: ({ needs }) => needs,
  partners: ({ partners }) => listWithCommas(partners),
  channels: ({ channels }) => labels(CHANNELS, channels),
  resources: ({ resources }) => listWithCommas(resources.map(({ title, url }) => (title === '' ? (url ?? '') : title))),
  expectedReach: ({ expectedReach }) => reach(expectedReach),
  actualReach: ({ actualReach }) => reach(actualReach),
  description: ({ description }) => description,
}
