/** Which activities are shown. Pure. */
import { containsEachWord } from '../../../ui/containsEachWord.ts'
import { labelOf } from '../../../ui/forms/labelOf.ts'
import type { ActivityStatus, Visibility } from '../../../../shared/plans/fields.ts'
import {
  missingInActivity,
  type ActivityGap,
  type GapDays,
  type TitleLanguage,
} from '../../../../shared/plans/missing.ts'
import { spansOf } from '../../../../shared/plans/occurrences.ts'
import type { ActivityView } from '../../../../shared/plans/planView.ts'
import { ACTIVITY_TYPES } from '../../../../shared/taxonomy.ts'
import { THEME_OPTIONS } from '../../../ui/facts/themeOptions.ts'

/** In place of an owner: activities that nobody looks after. */
export const NO_OWNER = 'none'

/** The fields of which several values can be asked for. */
export interface FilterLists {
  readonly status: readonly ActivityStatus[]
  readonly visibility: readonly Visibility[]
  readonly type: readonly string[]
  readonly format: readonly string[]
  readonly themes: readonly string[]
  readonly audiences: readonly string[]
  readonly languages: readonly string[]
  readonly places: readonly string[]
  /** Ids of people, or {@link NO_OWNER}. */
  readonly owner: readonly string[]
  /** Only those that lack one of these; `any`: that lack anything. */
  readonly gaps: readonly (ActivityGap | 'any')[]
}

/** Within a field any of the values will do; between fields all must fit. */
export interface Filter extends FilterLists {
  readonly text: string
  /** Only those with a day from this one on, or up to this one. */
  readonly from: string | null
  readonly to: string | null
  /** Only those with overdue tasks. */
  readonly overdue: boolean
}

const NO_LISTS: FilterLists = {
  status: [],
  visibility: [],
  type: [],
  format: [],
  themes: [],
  audiences: [],
  languages: [],
  places: [],
  owner: [],
  gaps: [],
}
export const FILTER_LISTS = Object.keys(NO_LISTS) as readonly (keyof FilterLists)[]

export const NO_FILTER: Filter = { text: '', from: null, to: null, overdue: false, ...NO_LISTS }

/** How many values are asked for, the search aside. */
export const countOf = (filter: Filter): number =>
  FILTER_LISTS.reduce((sum, list) => sum + filter[list].length, 0) +
  [filter.from !== null, filter.to !== null, filter.overdue].filter((isAsked) => isAsked).length

export const isFiltering = (filter: Filter): boolean => filter.text.trim() !== '' || countOf(filter) > 0

/** @returns the filter with a value of a list added or taken out */
export const withValue = (filter: Filter, list: keyof FilterLists, value: string, chosen: boolean): Filter => {
  const others = (filter[list] as readonly string[]).filter((one) => one !== value)
  return { ...filter, [list]: chosen ? [...others, value] : others }
}

/** What an activity has of each field that its values alone decide. */
const VALUES: Readonly<
  Record<Exclude<keyof FilterLists, 'gaps'>, (activity: ActivityView) => readonly (string | null)[]>
> = {
  status: ({ status }) => [status],
  visibility: ({ visibility }) => [visibility],
  type: ({ type }) => [type],
  format: ({ format }) => [format],
  themes: ({ themes }) => themes,
  audiences: ({ audiences }) => audiences,
  languages: ({ languages }) => languages,
  places: ({ places, dates }) => [...places, ...dates.map(({ place }) => place)],
  owner: ({ owner }) => [owner ?? NO_OWNER],
}
const VALUE_LISTS = Object.keys(VALUES) as readonly (keyof typeof VALUES)[]

/** What the activity itself does not say. */
export interface FilterFacts {
  readonly titleLanguage?: TitleLanguage | undefined
  /** Null on pages without tasks. */
  readonly isOverdue?: ((activity: ActivityView) => boolean) | null | undefined
}

export function passes(activity: ActivityView, filter: Filter, days: GapDays, facts: FilterFacts = {}): boolean {
  const { text, gaps, overdue } = filter
  const { titleLanguage, isOverdue } = facts
  return (
    (!overdue || isOverdue?.(activity) === true) &&
    VALUE_LISTS.every((list) => fitsAny(filter[list], VALUES[list](activity))) &&
    takesPlace(activity, filter) &&
    (gaps.length === 0 || includesGap(missingInActivity(activity, days, titleLanguage), gaps)) &&
    (text.trim() === '' || containsEachWord(wordsOf(activity), text.trim()))
  )
}

const fitsAny = (wanted: readonly string[], found: readonly (string | null)[]): boolean =>
  wanted.length === 0 || found.some((value) => value !== null && wanted.includes(value))

function takesPlace(activity: ActivityView, { from, to }: Pick<Filter, 'from' | 'to'>): boolean {
  if (from === null && to === null) return true
  return spansOf(activity).some(({ first, last }) => (from === null || last >= from) && (to === null || first <= to))
}

const includesGap = (found: readonly ActivityGap[], wanted: Filter['gaps']): boolean =>
  wanted.includes('any') ? found.length > 0 : found.some((gap) => wanted.includes(gap))

function wordsOf(activity: ActivityView): string {
  return [
    activity.title,
    activity.gloss,
    activity.type === null ? '' : labelOf(ACTIVITY_TYPES, activity.type),
    ...activity.themes.map((theme) => labelOf(THEME_OPTIONS, theme)),
    ...activity.places,
    ...activity.partners,
    activity.offers,
    activity.needs,
  ].join(' ')
}
