/** What a visitor may choose of the board of the day, as in its address. Anything else in a query is ignored. */
import { z } from 'zod'
import { daysUntil } from '../../../shared/days.ts'
import { instantOf } from '../../../shared/zonedTime.ts'
import type { Site } from '../site.ts'

/** The page refreshes by itself. It is one page for everybody, so it is kept and counted as the page without a choice. */
export const EVERY_MINUTE = 'every=1'
/** A page is rendered once a minute, and refreshes as often. */
export const MINUTE_MS = 60_000

/** `2027-02-09T10:00`, on the clock of Brussels. */
const LocalMinute = z.iso.datetime({ local: true, precision: -1 }).length(16)
const MOST_DAYS_FROM_THE_DAY = 366

interface Choosing {
  readonly site: Site
  /** Only a demonstration shows the board of another hour. */
  readonly isDemo: boolean
}

/** The part of a query that makes another page, in one spelling; empty for the board of now. */
export function boardChoiceOf(query: URLSearchParams, { site, isDemo }: Choosing): string {
  const as = isDemo ? LocalMinute.safeParse(query.get('as')).data : undefined
  if (as !== undefined && Math.abs(daysUntil(site.campaign.day, as.slice(0, 10))) <= MOST_DAYS_FROM_THE_DAY)
    return `as=${as}`
  return query.get('every') === '1' ? EVERY_MINUTE : ''
}

interface BoardMoment {
  readonly moment: Date
  readonly isRefreshing: boolean
}

/** @param choice of `boardChoiceOf` */
export function momentOf(choice: URLSearchParams, now: Date): BoardMoment {
  const as = choice.get('as')
  if (as !== null) return { moment: instantOf(as.slice(0, 10), as.slice(11)), isRefreshing: false }
  return { moment: now, isRefreshing: choice.has('every') }
}
