/**
 * The *filters* of the overview: which activities of a campaign a selection holds. Values of one filter are alternatives,
 * filters combine. They are written the same way in addresses of pages, of lists and of files.
 */
import { z } from 'zod'
import { LanguageCode } from '../fields/values.ts'
import { ActivityStatus, Visibility } from '../plans/fields.ts'
import { LocalDate } from '../days.ts'
import { ActivityTypeId, AudienceId, FormatId, HighLevelRoleId, ThemeId, YouthInvolvementId } from '../taxonomy.ts'

export const FILTERS = [
  'text',
  'centre',
  'network',
  'theme',
  'audience',
  'type',
  'format',
  'language',
  'from',
  'to',
  'place',
  'highLevel',
  'youth',
  'status',
  'visibility',
  'changedSince',
] as const
export type Filter = (typeof FILTERS)[number]

/** `SIC`: a centre of the network; `SIC+`: one of a neighbouring country; `committee`: a Safer Internet Day committee. */
const NETWORKS = ['SIC', 'SIC+', 'committee'] as const
export type Network = (typeof NETWORKS)[number]

/** A value of the filters `highLevel` and `youth`: whatever it is, somebody is named, or young people take part. */
export const ANY = 'any'

/** Characters of a text or a place. */
export const LONGEST_VALUE = 200
/** Values of one filter. Each text is a search of its own. */
export const mostValues = (filter: Filter): number => (filter === 'text' || filter === 'place' ? 10 : 200)

const words = z.string().trim().min(1).max(LONGEST_VALUE)

/** What a value can be, of its own: whether a centre is one of the campaign is known where the campaign is. */
export const FILTER_VALUES: Readonly<Record<Filter, z.ZodType>> = {
  text: words,
  centre: words,
  network: z.enum(NETWORKS),
  theme: ThemeId,
  audience: AudienceId,
  type: ActivityTypeId,
  format: FormatId,
  language: LanguageCode,
  from: LocalDate,
  to: LocalDate,
  place: words,
  highLevel: z.union([z.literal(ANY), HighLevelRoleId]),
  youth: z.union([z.literal(ANY), YouthInvolvementId]),
  status: ActivityStatus,
  visibility: Visibility,
  changedSince: z.union([LocalDate, z.iso.datetime({ offset: true })]),
}

/** Values by filter; a filter without values is not there. */
export type Selection = Readonly<Partial<Record<Filter, readonly string[]>>>

/** By what a list is sorted. */
const SORTS = ['when', 'centre', 'title', 'type', 'status', 'changed'] as const
export type SortField = (typeof SORTS)[number]
export interface Sort {
  readonly by: SortField
  readonly descending: boolean
}
export const BY_DATE: Sort = { by: 'when', descending: false }

/** @returns null for what is no way to sort: `when`, or `-when` for the latest first */
export function readSort(value: string): Sort | null {
  const descending = value.startsWith('-')
  const by = SORTS.find((one) => one === (descending ? value.slice(1) : value))
  return by === undefined ? null : { by, descending }
}
export const writeSort = ({ by, descending }: Sort): string => `${descending ? '-' : ''}${by}`
