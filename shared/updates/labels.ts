/** The label of an item follows from its date, the day of the letter and that of the next one. Pure. */
import { z } from 'zod'
import { addDays, mondayOf, type LocalDate } from '../days.ts'
import { dayOf, lastDay } from '../milestones/instants.ts'
import { isMoved, type Dated } from './dated.ts'
import { IssueNumber } from './updateState.ts'
import { Dated as DatedSchema } from './dated.ts'

export const UPDATE_LABELS = ['tomorrow', 'final-reminder', 'this-week', 'updated', 'reminder', 'new'] as const
export const UpdateLabel = z.enum(UPDATE_LABELS)
export type UpdateLabel = z.infer<typeof UpdateLabel>

/** In which letters an item was, and its date as the last of them printed it. */
export const Printed = z.object({ first: IssueNumber, last: IssueNumber, dated: DatedSchema.nullable() })
export type Printed = z.infer<typeof Printed>

export interface Labelled {
  readonly dated: Dated | null
  /** Null for an item that was in no letter yet. */
  readonly printed: Printed | null
}

/**
 * The first label that applies to an item of the letter of `day`, when the next one goes on `nextDay`. An item that is over has none
 * of the labels that announce it.
 */
export function labelOf({ dated, printed }: Labelled, day: LocalDate, nextDay: LocalDate): UpdateLabel {
  if (dated !== null && lastDay(dated) >= day) {
    const near = nearLabelOf(dated, day, nextDay)
    if (near !== null) return near
    if (printed !== null) return isUpdated(dated, printed) ? 'updated' : 'reminder'
  }
  return printed !== null && dated === null ? 'reminder' : 'new'
}

function nearLabelOf(dated: Dated, day: LocalDate, nextDay: LocalDate): UpdateLabel | null {
  const its = dayOf(dated)
  // Nobody knows on which day of the week it is.
  const isWeek = dated.when.kind === 'week'
  if (!isWeek && its === addDays(day, 1)) return 'tomorrow'
  if (dated.kind === 'deadline' && its >= day && its < nextDay) return 'final-reminder'
  return mondayOf(its) === mondayOf(day) ? 'this-week' : null
}

const isUpdated = (dated: Dated, printed: Printed): boolean => printed.dated !== null && isMoved(printed.dated, dated)

/** An item's label as it stands in the letter. */
export interface ShownLabel {
  readonly label: UpdateLabel
  /** Set by hand, against or beside what the dates say. */
  readonly isByHand: boolean
}

export function shownLabelOf(
  item: Labelled & { readonly label: UpdateLabel | null },
  day: LocalDate,
  nextDay: LocalDate,
): ShownLabel {
  return item.label === null
    ? { label: labelOf(item, day, nextDay), isByHand: false }
    : { label: item.label, isByHand: true }
}
