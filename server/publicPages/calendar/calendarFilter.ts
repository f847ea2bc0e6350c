/** The filters of the public calendar, as in its address. An unknown value finds nothing. */
import { LocalDate } from '../../../shared/days.ts'
import { spansOf } from '../../../shared/plans/occurrences.ts'
import { dayTest } from '../../../shared/overview/theDay.ts'
import type { AudienceId } from '../../../shared/taxonomy.ts'
import { foldText } from '../../../shared/text/fold.ts'
import { textOf } from '../../../shared/richtext/json.ts'
import { countryName, type PageContext } from '../pageContext.ts'
import { activitiesOf, type Site, type SiteActivity } from '../site.ts'
import { labelsOf } from '../taxonomyLabels.ts'

/** Filters whose values are those that some activity has. */
export const CHOICES = ['country', 'theme', 'audience', 'language'] as const
export type ChoiceName = (typeof CHOICES)[number]

const FILTERS = [...CHOICES, 'words', 'place', 'day', 'from', 'to', 'schools'] as const
type FilterName = (typeof FILTERS)[number]
export type CalendarFilter = Readonly<Record<FilterName, string | null>>

/** Longer than any choice, and long enough for what people search. */
const MAX_VALUE = 60

/** An empty value is not a filter: a form sends it for “all”. */
export function readFilter(query: URLSearchParams): CalendarFilter {
  const of = (name: FilterName): string | null => {
    const value = (query.get(name) ?? '').trim().replaceAll(/\s+/g, ' ').slice(0, MAX_VALUE)
    return value === '' ? null : value
  }
  return Object.fromEntries(FILTERS.map((name) => [name, of(name)])) as CalendarFilter
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

/** The values of an activity that choices match. */
const VALUES: Readonly<Record<ChoiceName, (one: SiteActivity) => readonly string[]>> = {
  country: ({ of }) => [of.country],
  theme: ({ activity }) => activity.themes,
  audience: ({ activity }) => activity.audiences,
  language: ({ activity }) => activity.languages,
}

/** The options: the values that something has. */
export function choicesOf(site: Site, name: ChoiceName): readonly string[] {
  return [...new Set(activitiesOf(site).flatMap((one) => VALUES[name](one)))]
}

/** The value of a checked box. */
export const CHECKED = '1'
/** As the overview has them: what runs for weeks across the Day is not on it. */
export const DAY_CHOICES = ['on', 'week-before'] as const

/** Pupils and their teachers. */
const OF_SCHOOLS: ReadonlySet<AudienceId> = new Set(['primary', 'teens', 'educators'])

type Test = (one: SiteActivity) => boolean
type Context = Pick<PageContext, 'site' | 'frame'>

const chosen =
  (name: ChoiceName) =>
  (value: string): Test =>
  (one) =>
    VALUES[name](one).includes(value)

const isDay = (value: string): boolean => LocalDate.safeParse(value).success
const never: Test = () => false
const spans = ({ activity }: SiteActivity) => spansOf(activity)

/** What each filter asks of an activity. */
const TESTS: Readonly<Record<FilterName, (value: string, context: Context) => Test>> = {
  country: chosen('country'),
  theme: chosen('theme'),
  audience: chosen('audience'),
  language: chosen('language'),
  words: (value, { frame }) => {
    const words = wordsIn(value)
    return (one) => {
      const country = foldText(countryName(one.of.country, one.of.countryName, frame))
      return words.every((word) => textsOf(one).all.includes(word) || country.includes(word))
    }
  },
  place: (value) => {
    const words = wordsIn(value)
    return (one) => words.every((word) => textsOf(one).places.includes(word))
  },
  day: (value, { site }) => {
    const place = DAY_CHOICES.find((one) => one === value)
    if (place === undefined) return never
    const isThere = dayTest(place, { first: site.campaign.day, last: site.campaign.day })
    return (one) => isThere(spans(one))
  },
  from: (value) => (isDay(value) ? (one) => spans(one).some(({ last }) => last >= value) : never),
  to: (value) => (isDay(value) ? (one) => spans(one).some(({ first }) => first <= value) : never),
  schools: (value) =>
    value === CHECKED ? ({ activity }) => activity.audiences.some((one) => OF_SCHOOLS.has(one)) : never,
}

export function select(context: Context, filter: CalendarFilter): readonly SiteActivity[] {
  const tests = FILTERS.flatMap((name) => {
    const value = filter[name]
    return value === null ? [] : [TESTS[name](value, context)]
  })
  if (filter.from !== null && filter.to !== null) tests.push(between(filter.from, filter.to))
  return activitiesOf(context.site).filter((one) => tests.every((test) => test(one)))
}

/** One of several days has to be in the range: the first may be before it, and the last after it. */
const between =
  (from: string, to: string): Test =>
  (one) =>
    spans(one).some(({ first, last }) => last >= from && first <= to)

const wordsIn = (value: string): readonly string[] => foldText(value).split(' ')

interface FoldedTexts {
  readonly places: string
  readonly all: string
}

/** Folding long texts for each request would take too long; they go with their activities. */
const folded = new WeakMap<SiteActivity['activity'], FoldedTexts>()

function textsOf({ of, activity }: SiteActivity): FoldedTexts {
  const known = folded.get(activity)
  if (known !== undefined) return known
  const { title, gloss, description, themes, audiences, dates } = activity
  const places = foldText([...activity.places, ...dates.flatMap(({ place }) => place ?? [])].join('\n'))
  const labels = [...labelsOf('theme', themes), ...labelsOf('audience', audiences)]
  const texts = [title, gloss, textOf(description), of.name ?? '', of.countryName, ...labels]
  const made = { places, all: `${foldText(texts.join('\n'))}\n${places}` }
  folded.set(activity, made)
  return made
}
