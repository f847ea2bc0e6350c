/**
 * The overlap of two activities, strand by strand. Every strand is a sum or a maximum over the keys that both have, so
 * that an index can process all activities at once, key by key, and get the same numbers.
 */
import { cosine } from './vectors/vector.ts'
import type { Weighted } from './weighted.ts'
import type { WeightedActivity } from './weightedActivity.ts'

export interface OverlapMeasure {
  readonly ours: (profile: WeightedActivity) => Weighted
  readonly theirs: (profile: WeightedActivity) => Weighted
  /** The products of both weights are added up; or the greatest of our weights is taken. */
  readonly by: 'sum' | 'most'
}

const same = (by: OverlapMeasure['by'], of: OverlapMeasure['ours']): OverlapMeasure => ({ ours: of, theirs: of, by })
const wants = (profile: WeightedActivity): Weighted => profile.wants
const covers = (profile: WeightedActivity): Weighted => profile.covers

export const OVERLAP_MEASURES = {
  /** The common weight of all concepts, whatever their kind. */
  subjectMass: same('sum', ({ subjectMass }) => subjectMass),
  /** The common weight of topics, whatever else is mentioned. */
  topicMass: same('sum', ({ topicMass }) => topicMass),
  /** Rare words of both, in whatever language: the other keys of `leads` weigh nothing. */
  words: same('sum', ({ leads }) => leads),
  partner: same('most', ({ partners }) => partners),
  /** The first's needs that the second covers. */
  wanted: { ours: wants, theirs: covers, by: 'sum' },
  /** The second's needs that the first covers. */
  given: { ours: covers, theirs: wants, by: 'sum' },
} as const satisfies Readonly<Record<string, OverlapMeasure>>

export type OverlapMeasureName = keyof typeof OVERLAP_MEASURES
export const STRAND_NAMES = Object.keys(OVERLAP_MEASURES) as readonly OverlapMeasureName[]

export interface Overlap extends Readonly<Record<OverlapMeasureName, number>> {
  /** How close their texts are in meaning: the cosine of their directions, which may be negative. */
  readonly closeness: number
}

export function overlapOf(a: WeightedActivity, b: WeightedActivity): Overlap {
  const strand = ({ ours, theirs, by }: OverlapMeasure): number => meet(ours(a), theirs(b), by)
  return {
    subjectMass: strand(OVERLAP_MEASURES.subjectMass),
    topicMass: strand(OVERLAP_MEASURES.topicMass),
    words: strand(OVERLAP_MEASURES.words),
    partner: strand(OVERLAP_MEASURES.partner),
    wanted: strand(OVERLAP_MEASURES.wanted),
    given: strand(OVERLAP_MEASURES.given),
    closeness: cosine(a.direction, b.direction),
  }
}

/** Both are in the order of their keys, so that the sum is the same to the last digit from either side. */
function meet(ours: Weighted, theirs: Weighted, by: OverlapMeasure['by']): number {
  const [small, large] = ours.size <= theirs.size ? [ours, theirs] : [theirs, ours]
  let met = 0
  for (const [key, weight] of small) {
    const other = large.get(key)
    if (other === undefined) continue
    met = by === 'sum' ? met + weight * other : Math.max(met, weight)
  }
  return met
}
