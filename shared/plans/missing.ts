/**
 * Finds facts that readers of a plan would miss: only those they need in order to act, such as audience, date and
 * topic. Fields that a good plan may leave empty are never listed.
 */
import type { ActivityId } from '../ids.ts'
import { textOf, type RichText } from '../richtext/json.ts'
import { isToReport } from './tookPlace.ts'
import { endsBeforeStart, type ActivityView, type PlanMetaView } from './planView.ts'

/** In the order in which they matter to a reader. */
export const ACTIVITY_GAPS = [
  'title',
  'gloss',
  'day',
  'backwards',
  'far-from-day',
  'theme',
  'audience',
  'place',
  'link',
  'description',
  'outcome',
] as const
export type ActivityGap = (typeof ACTIVITY_GAPS)[number]

const PLAN_GAPS = ['objectives', 'contact', 'state'] as const
export type PlanGap = (typeof PLAN_GAPS)[number]

export interface Missing {
  readonly plan: readonly PlanGap[]
  /** Only gaps that occur, with their activities in order. */
  readonly activities: readonly { readonly gap: ActivityGap; readonly ids: readonly ActivityId[] }[]
}

/** The language of an activity's title; undefined if uncertain. */
export type TitleLanguage = (id: ActivityId) => string | undefined
const uncertain: TitleLanguage = () => undefined

/** On these it depends what is missing. */
export interface GapDays {
  /** The campaign's day. */
  readonly day: string
  readonly today: string
}

export function missingIn(
  meta: PlanMetaView,
  activities: readonly ActivityView[],
  days: GapDays,
  titleLanguage = uncertain,
): Missing {
  const gapsOf = new Map(activities.map((activity) => [activity.id, missingInActivity(activity, days, titleLanguage)]))
  return {
    plan: PLAN_GAPS.filter((gap) => (gap === 'state' ? meta.state === 'draft' : meta[gap].trim() === '')),
    activities: ACTIVITY_GAPS.flatMap((gap) => {
      const ids = activities.flatMap(({ id }) => (gapsOf.get(id)?.includes(gap) === true ? [id] : []))
      return ids.length === 0 ? [] : [{ gap, ids }]
    }),
  }
}

/** Finds the gaps of one activity. A cancelled activity has none. */
export function missingInActivity(
  activity: ActivityView,
  days: GapDays,
  titleLanguage = uncertain,
): readonly ActivityGap[] {
  if (activity.status === 'cancelled') return []
  return ACTIVITY_GAPS.filter((gap) =>
    gap === 'gloss' ? lacksGloss(activity, titleLanguage(activity.id)) : lacks(activity, gap, days),
  )
}

const lacksGloss = ({ title, gloss }: ActivityView, language: string | undefined): boolean =>
  language !== undefined && language !== 'en' && title.trim() !== '' && gloss.trim() === ''

function lacks(activity: ActivityView, gap: Exclude<ActivityGap, 'gloss'>, { day, today }: GapDays): boolean {
  switch (gap) {
    case 'title':
      return activity.title.trim() === ''
    case 'day':
      return activity.startsOn === null
    case 'backwards':
      return endsBeforeStart(activity)
    case 'far-from-day':
      return !isNear(activity, day)
    case 'theme':
      return activity.themes.length === 0
    case 'audience':
      return activity.audiences.length === 0
    case 'place':
      return activity.status === 'confirmed' && activity.format === null && activity.places.length === 0
    case 'link':
      return activity.resources.some((resource) => resource.linkUnchecked)
    case 'description':
      return isEmpty(activity.description)
    case 'outcome':
      return isToReport(activity, today)
  }
}

/** Activities of a campaign run from the month before the day's to the month after; a date beyond is likely a slip. */
function isNear({ startsOn, endsOn }: ActivityView, day: string): boolean {
  const months = [startsOn, endsOn].flatMap((date) => (date === null ? [] : [monthOf(date)]))
  return months.every((month) => Math.abs(month - monthOf(day)) <= 1)
}

const monthOf = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))

const isEmpty = (text: RichText): boolean => textOf(text).trim() === ''
