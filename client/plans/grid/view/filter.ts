/** Which activities are shown. Pure. */
import { containsEachWord } from '../../../ui/containsEachWord.ts'
import { labelOf } from '../../../ui/forms/labelOf.ts'
import type { ActivityStatus, Visibility } from '../../../../shared/plans/fields.ts'
import { missingInActivity, type ActivityGap, type TitleLanguage } from '../../../../shared/plans/missing.ts'
import type { ActivityView } from '../../../../shared/plans/planView.ts'
import { ACTIVITY_TYPES } from '../../../../shared/taxonomy.ts'
import { THEME_OPTIONS } from '../../../ui/facts/themeOptions.ts'

/** Within a field any of the values will do; between fields all must fit. */
export interface Filter {
  readonly text: string
  readonly status: readonly ActivityStatus[]
  readonly visibility: readonly Visibility[]
  readonly themes: readonly string[]
  readonly audiences: readonly string[]
  /** Only those that lack this; `any`: that lack anything. */
  readonly gap: ActivityGap | 'any' | null
  /** Only those with overdue tasks. */
  readonly overdue: boolean
}

export const NO_FILTER: Filter = {
  text: '',
  status: [],
  visibility: [],
  themes: [],
  audiences: [],
  gap: null,
  overdue: false,
}

export function isFiltering(filter: Filter): boolean {
  const { text, gap, overdue, ...lists } = filter
  return text.trim() !== '' || gap !== null || overdue || Object.values(lists).some((values) => values.length > 0)
}

/** What the activity itself does not say. */
export interface FilterFacts {
  readonly titleLanguage?: TitleLanguage | undefined
  /** Null on pages without tasks. */
  readonly isOverdue?: ((activity: ActivityView) => boolean) | null | undefined
}

/** @param day the campaign's day, on which it depends whether a date is far away */
export function passes(activity: ActivityView, filter: Filter, day: string, facts: FilterFacts = {}): boolean {
  const { text, status, visibility, themes, audiences, gap, overdue } = filter
  const { titleLanguage, isOverdue } = facts
  return (
    (!overdue || isOverdue?.(activity) === true) &&
    fitsAny(status, [activity.status]) &&
    fitsAny(visibility, [activity.visibility]) &&
    fitsAny(themes, activity.themes) &&
    fitsAny(audiences, activity.audiences) &&
    (gap === null || includesGap(missingInActivity(activity, day, titleLanguage), gap)) &&
    (text.trim() === '' || containsEachWord(wordsOf(activity), text.trim()))
  )
}

const fitsAny = (wanted: readonly string[], found: readonly string[]): boolean =>
  wanted.length === 0 || found.some((value) => wanted.includes(value))

const includesGap = (gaps: readonly ActivityGap[], gap: ActivityGap | 'any'): boolean =>
  gap === 'any' ? gaps.length > 0 : gaps.includes(gap)

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
