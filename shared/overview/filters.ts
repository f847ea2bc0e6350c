/**
 * The *filters* of the overview: they select activities of a campaign. Values of one filter are alternatives, filters
 * combine. Addresses of pages, lists and files write them the same way.
 */
import { z } from 'zod'
import { FILTERED_FIELDS, type FieldFilter } from '../plans/activityFields.ts'
import { activityFields } from '../plans/fields.ts'
import { LocalDate } from '../days.ts'
import { DAY_PLACES } from './theDay.ts'

const BEFORE_FIELDS = ['text', 'centre', 'network'] as const
const BEHIND_FIELDS = ['day', 'from', 'to', 'place', 'changedSince'] as const
/** The filters that do not ask for values of one field. */
export type OwnFilter = (typeof BEFORE_FIELDS)[number] | (typeof BEHIND_FIELDS)[number]
export type Filter = OwnFilter | FieldFilter

export const FILTERS: readonly Filter[] = [
  ...BEFORE_FIELDS,
  ...FILTERED_FIELDS.map(({ name }) => name),
  ...BEHIND_FIELDS,
]

/** `SIC`: a centre of the network; `SIC+`: one of a neighbouring country; `committee`: a Safer Internet Day committee. */
const NETWORKS = ['SIC', 'SIC+', 'committee'] as const
export type Network = (typeof NETWORKS)[number]

/** A value of some field filters: finds the activities with any value but `none`. */
export const ANY = 'any'

/** Characters of a text or a place. */
export const LONGEST_VALUE = 200
/** Values of one filter. Each text is a search of its own. */
export const mostValues = (filter: Filter): number => (filter === 'text' || filter === 'place' ? 10 : 200)

const words = z.string().trim().min(1).max(LONGEST_VALUE)

const OWN_VALUES: Readonly<Record<OwnFilter, z.ZodType>> = {
  text: words,
  centre: words,
  network: z.enum(NETWORKS),
  day: z.enum(DAY_PLACES),
  from: LocalDate,
  to: LocalDate,
  place: words,
  changedSince: z.union([LocalDate, z.iso.datetime({ offset: true })]),
}

/** The syntax of a value: whether a centre is one of the campaign is checked elsewhere. */
export const FILTER_VALUES = {
  ...OWN_VALUES,
  ...Object.fromEntries(
    FILTERED_FIELDS.map(({ name, key, any }): [string, z.ZodType] => {
      const { schema } = activityFields[key]
      return [name, any === null ? schema : z.union([z.literal(ANY), schema])]
    }),
  ),
} as Readonly<Record<Filter, z.ZodType>>

/** Values by filter; a filter without values is not there. */
export type Selection = Readonly<Partial<Record<Filter, readonly string[]>>>

/** The sort keys of a list. */
const SORTS = ['when', 'centre', 'title', 'type', 'status', 'changed'] as const
export type SortField = (typeof SORTS)[number]
export interface Sort {
  readonly by: SortField
  readonly descending: boolean
}
export const BY_DATE: Sort = { by: 'when', descending: false }

/** @returns null for an invalid order: `when`, or `-when` for the latest first */
export function readSort(value: string): Sort | null {
  const descending = value.startsWith('-')
  const by = SORTS.find((one) => one === (descending ? value.slice(1) : value))
  return by === undefined ? null : { by, descending }
}
export const writeSort = ({ by, descending }: Sort): string => `${descending ? '-' : ''}${by}`
