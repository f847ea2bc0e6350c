/** The entries of a calendar: a plan's own occurrences, and those behind them. Pure. */
import type { DaySpan } from '../../../shared/days.ts'
import { occurrencesOf, type Occurrence } from '../../../shared/plans/occurrences.ts'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import type { BehindItem } from './behind.ts'

export type OwnItem = { readonly kind: 'own'; readonly key: string } & Occurrence
export type CalendarItem = OwnItem | BehindItem

export const keyOf = ({ activity, date }: Pick<Occurrence, 'activity' | 'date'>): string =>
  date === null ? activity.id : `${activity.id}/${date}`

export const ownItemsOf = (activities: readonly ActivityView[]): readonly OwnItem[] =>
  activities.flatMap((activity) =>
    occurrencesOf(activity).map((one): OwnItem => ({ kind: 'own', key: keyOf(one), ...one })),
  )

export const isWithin = ({ first, last }: DaySpan, span: DaySpan): boolean => first <= span.last && last >= span.first

/** Several days are a bar, one day is an entry with its hour. */
export const isBar = ({ first, last }: DaySpan): boolean => first !== last
