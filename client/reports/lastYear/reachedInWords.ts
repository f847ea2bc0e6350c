import { REACH_METRICS, type ReachMetricId } from '../../../shared/taxonomy.ts'
import { listWithCommas } from '../../ui/formats/lists.ts'
import { wholeNumber } from '../../ui/formats/numbers.ts'
import { labelOf } from '../../ui/forms/labelOf.ts'

/** Figures beside each other, each with its metric: “Schools involved: 412”. They are never added up. */
export const reachedInWords = (
  reached: readonly { readonly metric: ReachMetricId; readonly value: number }[],
): string =>
  listWithCommas(reached.map(({ metric, value }) => `${labelOf(REACH_METRICS, metric)}: ${wholeNumber(value)}`))
