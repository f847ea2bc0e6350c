/** Figures and outcomes in words of the reader's language. */
import type { MessageDescriptor } from '@lingui/core'
import { i18n } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { FigureSource, NotAdded } from '../../../shared/reports/api.ts'
import { basesOf, type BasisCount } from '../../../shared/reports/bases.ts'
import type { TookPlace } from '../../../shared/plans/tookPlace.ts'
import { REACH_METRICS, type ReachMetricId } from '../../../shared/taxonomy.ts'
import { BECAME } from '../reportWords.ts'
import { labelOf } from '../../ui/forms/labelOf.ts'
import { shortDay } from '../../ui/formats/when.ts'

export const metricName = (metric: ReachMetricId): string => labelOf(REACH_METRICS, metric)

const BASES: Readonly<Record<BasisCount['basis'], (values: number) => MessageDescriptor>> = {
  counted: (values) => msg`counted ${values}`,
  estimated: (values) => msg`estimated ${values}`,
  partner: (values) => msg`told by a partner ${values}`,
  platform: (values) => msg`from the platform ${values}`,
  unsaid: (values) => msg`not said ${values}`,
}

/** `counted 18, estimated 9` */
export const basesInWords = (sources: readonly FigureSource[]): string =>
  basesOf(sources)
    .map(({ basis, values }) => i18n._(BASES[basis](values)))
    .join(', ')

const BASIS_OF_ONE: Readonly<Record<BasisCount['basis'], MessageDescriptor>> = {
  counted: msg`counted`,
  estimated: msg`estimated`,
  partner: msg`told by a partner`,
  platform: msg`from the platform`,
  unsaid: msg`not said how`,
}

/** How one value is known, and until when it was counted. */
export function knownBy({ basis, until }: Pick<FigureSource, 'basis' | 'until'>): string {
  const how = i18n._(BASIS_OF_ONE[basis ?? 'unsaid'])
  if (until === null) return how
  const day = shortDay(until)
  return i18n._(msg`${how}, until ${day}`)
}

export const NOT_ADDED: Readonly<Record<NotAdded, MessageDescriptor>> = {
  repeated: msg`Not added: the activity gives this figure twice.`,
  joint: msg`Not added: the other centre of the joint activity counts it.`,
}

export const OUTCOME_NAMES: Readonly<Record<TookPlace | 'unsaid', MessageDescriptor>> = {
  ...BECAME,
  'as-planned': msg`Took place as planned`,
  unsaid: msg`Not said`,
}

/** However it took place. */
export const DONE = BECAME['as-planned']
