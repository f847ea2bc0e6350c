/** Reports in English words, for files. */
import type { FigureSource, NetworkFigure, NotAdded } from '../../../shared/reports/api.ts'
import { basesOf, type BasisCount } from '../../../shared/reports/bases.ts'
import type { ReportedActivity } from '../../../shared/reports/snapshot.ts'
import { tookPlaceOf, type TookPlace } from '../../../shared/plans/tookPlace.ts'
import { CANCEL_REASONS, OUTCOMES, REACH_BASES, REACH_METRICS, type ReachMetricId } from '../../../shared/taxonomy.ts'
import { dayInWords, labelIn, numberInWords } from '../englishWords.ts'

export const metricInWords = (metric: ReachMetricId): string => labelIn(REACH_METRICS, metric)

export const countOf = (count: number, one: string, other: string): string =>
  `${numberInWords(count)} ${count === 1 ? one : other}`

const BASES: Readonly<Record<BasisCount['basis'], string>> = {
  counted: 'counted',
  estimated: 'estimated',
  partner: 'told by a partner',
  platform: 'from the platform',
  unsaid: 'not said how',
}

/** `18 counted, 9 estimated`: how many values are known how. */
export const basesInWords = (sources: readonly FigureSource[]): string =>
  basesOf(sources)
    .map(({ basis, values }) => `${values} ${BASES[basis]}`)
    .join(', ')

/** `9,640, from 27 of 31 centres (18 values counted, 9 estimated)` */
export function figureInWords({ sum, centres, sources }: NetworkFigure, accepted: number): string {
  return `${numberInWords(sum)}, from ${centres} of ${countOf(accepted, 'centre', 'centres')} (values: ${basesInWords(sources)})`
}

/** How the organisers know a value: source, basis, and until when it was counted. */
export const sourceInWords = ({ source, basis, until }: Pick<FigureSource, 'source' | 'basis' | 'until'>): string =>
  [
    source.trim() === '' ? 'No source' : source,
    basis === null ? '' : labelIn(REACH_BASES, basis),
    until === null ? '' : `until ${dayInWords(until)}`,
  ]
    .filter((part) => part !== '')
    .join(' · ')

export const NOT_ADDED: Readonly<Record<NotAdded, string>> = {
  repeated: 'Not added: the activity gives this figure twice',
  joint: 'Not added: the other centre of the joint activity counts it',
}

/** What became of an activity; a cancelled one with its reason. */
export function outcomeInWords(tookPlace: TookPlace | null, reason: ReportedActivity['cancelReason']): string {
  if (tookPlace === null) return 'Not said'
  if (tookPlace !== 'cancelled') return labelIn(OUTCOMES, tookPlace)
  return reason === null ? 'Cancelled' : `Cancelled: ${labelIn(CANCEL_REASONS, reason)}`
}

export const outcomeOf = (activity: ReportedActivity): string =>
  outcomeInWords(tookPlaceOf(activity), activity.cancelReason)
