/** Reports in words, for files. */
import type { FigureSource, NetworkFigure } from '../../../shared/reports/api.ts'
import { basesOf } from '../../../shared/reports/bases.ts'
import type { ReportedActivity } from '../../../shared/reports/snapshot.ts'
import { tookPlaceOf, type TookPlace } from '../../../shared/plans/tookPlace.ts'
import { CANCEL_REASONS, OUTCOMES, REACH_BASES, REACH_METRICS, type ReachMetricId } from '../../../shared/taxonomy.ts'
import { FILE_MESSAGES } from '../words/fileMessages.ts'
import type { FileWords } from '../words/fileWords.ts'
import { BASIS_COUNTS, REPORT_MESSAGES } from './reportFileMessages.ts'

export const wordMetric = (metric: ReachMetricId, words: FileWords): string => words.label(REACH_METRICS, metric)

/** `18 counted, 9 estimated`: how many values are known how. */
export const wordBases = (sources: readonly FigureSource[], { text }: FileWords): string =>
  basesOf(sources)
    .map(({ basis, values }) => text(BASIS_COUNTS[basis], { values }))
    .join(', ')

/** `9,640, from 27 of 31 centres (values: 18 counted, 9 estimated).` */
export const wordFigure = ({ sum, centres, sources }: NetworkFigure, accepted: number, words: FileWords): string =>
  words.text(REPORT_MESSAGES['figure-from'], {
    sum: words.number(sum),
    centres,
    accepted,
    bases: wordBases(sources, words),
  })

/** How the organisers know a value: source, basis, and until when it was counted. */
export const wordSource = (
  { source, basis, until }: Pick<FigureSource, 'source' | 'basis' | 'until'>,
  { text, label, day }: FileWords,
): string =>
  [
    source.trim() === '' ? text(REPORT_MESSAGES['no-source']) : source,
    basis === null ? '' : label(REACH_BASES, basis),
    until === null ? '' : text(FILE_MESSAGES.until, { day: day(until) }),
  ]
    .filter((part) => part !== '')
    .join(' · ')

/** What became of an activity; a cancelled one with its reason. */
export function wordOutcome(
  tookPlace: TookPlace | null,
  reason: ReportedActivity['cancelReason'],
  { text, label }: FileWords,
): string {
  if (tookPlace === null) return text(REPORT_MESSAGES['not-said'])
  if (tookPlace !== 'cancelled') return label(OUTCOMES, tookPlace)
  if (reason === null) return text(REPORT_MESSAGES.cancelled)
  return text(REPORT_MESSAGES['cancelled-why'], { reason: label(CANCEL_REASONS, reason) })
}

export const outcomeOf = (activity: ReportedActivity, words: FileWords): string =>
  wordOutcome(tookPlaceOf(activity), activity.cancelReason, words)
