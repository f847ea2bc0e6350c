/**
 * The *label* of a milestone says why it is shown today. It follows from the dates alone; the labels that somebody
 * already received only decide which reminders are sent. Days are those of Brussels. Pure.
 */
import { z } from 'zod'
import { DAY_MS, daysUntil, mondayOf } from '../days.ts'
import { brusselsClock } from '../zonedTime.ts'
import { dayOf, overAt } from './instants.ts'
import type { Milestone } from './milestone.ts'

const LABELS = ['new', 'updated', 'reminder', 'urgent-reminder', 'final-reminder', 'this-week', 'tomorrow'] as const
export const MilestoneLabel = z.enum(LABELS)
export type MilestoneLabel = z.infer<typeof MilestoneLabel>

export type Labelled = Pick<Milestone, 'kind' | 'when' | 'time' | 'createdAt' | 'updatedAt'>

/** Days before a deadline at which its reminders begin, the last one first. */
const DEADLINE_LABELS = [
  { label: 'final-reminder', days: 2 },
  { label: 'urgent-reminder', days: 4 },
  { label: 'reminder', days: 8 },
] as const
/** How long something is news. */
const NEWS_DAYS = 7

/** The label of now. A near deadline outweighs news. @returns null if there is nothing to show, or if it is over */
export function labelOf(milestone: Labelled, now: Date): MilestoneLabel | null {
  if (now >= overAt(milestone)) return null
  return timeLabelOf(milestone, now) ?? newsLabelOf(milestone, now)
}

/** The label that follows from how near it is. */
export function timeLabelOf(milestone: Labelled, now: Date): MilestoneLabel | null {
  if (now >= overAt(milestone)) return null
  const { day: today } = brusselsClock(now)
  const day = dayOf(milestone)
  const days = daysUntil(today, day)
  if (milestone.kind === 'deadline') return DEADLINE_LABELS.find((one) => days <= one.days)?.label ?? null
  // Nobody knows on which day of the week it is.
  if (days === 1 && milestone.when.kind !== 'week') return 'tomorrow'
  // No label once it has begun, except on its first day and in its week.
  const hasBegun = days < 0 && milestone.when.kind !== 'week'
  return !hasBegun && mondayOf(day) === mondayOf(today) ? 'this-week' : null
}

/** The label of something that was just written, or changed. */
function newsLabelOf({ createdAt, updatedAt }: Labelled, now: Date): MilestoneLabel | null {
  const isNews = (at: string): boolean => {
    const age = now.getTime() - Date.parse(at)
    return age >= 0 && age < NEWS_DAYS * DAY_MS
  }
  if (updatedAt !== null && isNews(updatedAt)) return 'updated'
  return isNews(createdAt) ? 'new' : null
}

/**
 * The occasion of a label: it is sent once for each. A changed date gets a new reminder, and each update is separate
 * news. It survives restarts, since it follows from stored data.
 */
export function occasionOf(label: MilestoneLabel, milestone: Labelled): string {
  if (label === 'new') return ''
  if (label === 'updated') return milestone.updatedAt ?? ''
  return `${dayOf(milestone)} ${milestone.time?.kind === 'at' ? milestone.time.start : ''}`.trim()
}

/** The reminders that a coordinator can send by hand, in the order in which they are sent. */
const BY_HAND = {
  deadline: ['reminder', 'urgent-reminder', 'final-reminder'],
  date: ['reminder', 'this-week', 'tomorrow'],
} as const

/**
 * The label of a manual reminder: the current one, or the next one that they did not receive.
 * @param sent the labels that they received of this occasion
 * @returns null when they received all, or it is over
 */
export function labelByHand(milestone: Labelled, now: Date, sent: ReadonlySet<MilestoneLabel>): MilestoneLabel | null {
  if (now >= overAt(milestone)) return null
  const order = BY_HAND[milestone.kind]
  const current = timeLabelOf(milestone, now)
  const at = order.findIndex((label) => label === current)
  if (milestone.kind === 'date') {
    // “Tomorrow” and “this week” must be true.
    const label = current ?? 'reminder'
    return sent.has(label) ? (sent.has('reminder') ? null : 'reminder') : label
  }
  return order.slice(Math.max(0, at)).find((label) => !sent.has(label)) ?? null
}

/** How loud a label is: red within a day, amber within the week, blue for news. */
export type LabelTone = 'now' | 'soon' | 'news'

export function toneOf(label: MilestoneLabel, milestone: Labelled, now: Date): LabelTone {
  if (label === 'new' || label === 'updated') return 'news'
  return daysUntil(brusselsClock(now).day, dayOf(milestone)) <= 1 ? 'now' : 'soon'
}
