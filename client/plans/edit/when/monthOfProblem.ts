import { getDaysInMonth } from 'date-fns/getDaysInMonth'
import { utcDate } from '../../../../shared/days.ts'
import type { CellProblem } from '../../../../shared/plans/cells/codec.ts'
import { readTypedWhen, type TypingOptions } from '../../../../shared/plans/cells/typedWhen.ts'
import { monthAndYear } from '../../../ui/formats/when.ts'

/** The month that has no such day, and its last day; null for other problems. */
export function monthOfProblem(
  problem: CellProblem,
  options: TypingOptions,
): { readonly month: string; readonly last: number } | null {
  if (problem.kind !== 'no-such-day') return null
  // Each month has a 28th: with it in place of the day the text can be read.
  const reading = readTypedWhen(problem.text.replace(/(?<!\d)(?:29|30|31)(?!\d)/, '28'), options)
  const day = 'problem' in reading ? null : (reading.value.startsOn ?? null)
  return day === null ? null : { month: monthAndYear(day), last: getDaysInMonth(utcDate(day)) }
}
