/** The filters of the public calendar, as in its address. An unknown value finds nothing. */
import { activitiesOf, type Site, type SiteActivity } from '../site.ts'

export const FILTERS = ['country', 'theme', 'audience', 'language'] as const
export type FilterName = (typeof FILTERS)[number]
export type CalendarFilter = Readonly<Record<FilterName, string | null>>

/** Longer than any value. */
const MAX_VALUE = 40

/** An empty value is not a filter: a form sends it for “all”. */
export function readFilter(query: URLSearchParams): CalendarFilter {
  const of = (name: FilterName): string | null => {
    const value = query.get(name)?.slice(0, MAX_VALUE) ?? ''
    return value === '' ? null : value
  }
  return { country: of('country'), theme: of('theme'), audience: of('audience'), language: of('language') }
}

export const isFiltered = (filter: CalendarFilter): boolean => FILTERS.some((name) => filter[name] !== null)

export function writeFilter(filter: CalendarFilter): string {
  const query = new URLSearchParams(FILTERS.flatMap((name) => (filter[name] === null ? [] : [[name, filter[name]]])))
  return query.size === 0 ? '' : `?${query}`
}

/**
 * The part of a query that makes another page of a calendar, in one spelling; empty for the whole from its beginning.
 */
export function choiceOf(query: URLSearchParams): string {
  if (query.size === 0) return ''
  const page = pageOf(query)
  const filter = writeFilter(readFilter(query)).slice(1)
  return [filter, page === 1 ? '' : `page=${page}`].filter((part) => part !== '').join('&')
}

/** As asked, from 1; there may be fewer. */
export const pageOf = (query: URLSearchParams): number =>
  Math.min(Math.max(1, Math.trunc(Number(query.get('page'))) || 1), 10_000)

/** The values of an activity that filters match. */
const VALUES: Readonly<Record<FilterName, (one: SiteActivity) => readonly string[]>> = {
  country: ({ of }) => [of.country],
  theme: ({ activity }) => activity.themes,
  audience: ({ activity }) => activity.audiences,
  language: ({ activity }) => activity.languages,
}

export const select = (site: Site, filter: CalendarFilter): readonly SiteActivity[] =>
  activitiesOf(site).filter((one) =>
    FILTERS.every((name) => {
      const wanted = filter[name]
      return wanted === null || VALUES[name](one).includes(wanted)
    }),
  )

/** The options: the values that something has. */
export function choicesOf(site: Site, name: FilterName): readonly string[] {
  return [...new Set(activitiesOf(site).flatMap((one) => VALUES[name](one)))]
}
