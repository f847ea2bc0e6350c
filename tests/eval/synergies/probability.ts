/** From strengths to probabilities: how often suggestions of a strength are worth a call. */
import { PROBABILITY } from '../../../server/synergies/engine/weights.ts'
import type { Suggestion } from '../../../shared/synergies/suggestion.ts'
import { pairKey } from './labelledPairs.ts'
import type { LabelledSet } from './labelledSets.ts'

interface Sample {
  readonly strength: number
  /** Grade 2 or 3. */
  readonly isWorth: boolean
}

const WORTH = 2
const STEPS = 50

/** @param suggestions judged with clusters left out */
export function samplesOf({ labels }: LabelledSet, suggestions: readonly Suggestion[]): readonly Sample[] {
  const worth = new Set(labels.pairs.filter(({ grade }) => grade >= WORTH).map(({ a, b }) => pairKey(a, b)))
  return suggestions.map(({ a, b, score }) => ({
    strength: (Math.log(score / (1 - score)) - PROBABILITY.offset) / PROBABILITY.slope,
    isWorth: worth.has(pairKey(a, b)),
  }))
}

/** Logistic regression on strength alone, by Newton's method. */
export function fitProbability(samples: readonly Sample[]): { readonly slope: number; readonly offset: number } {
  let [slope, offset] = [1, 0]
  for (let step = 0; step < STEPS; step++) {
    let [g0, g1, h00, h01, h11] = [0, 0, 0, 0, 0]
    for (const { strength, isWorth } of samples) {
      const found = 1 / (1 + Math.exp(-slope * strength - offset))
      const miss = (isWorth ? 1 : 0) - found
      const curve = found * (1 - found)
      g0 += miss * strength
      g1 += miss
      h00 += curve * strength * strength
      h01 += curve * strength
      h11 += curve
    }
    const determinant = h00 * h11 - h01 * h01
    slope += (g0 * h11 - g1 * h01) / determinant
    offset += (g1 * h00 - g0 * h01) / determinant
  }
  return { slope, offset }
}

export interface ProbabilityBin {
  readonly said: number
  readonly worth: number
  readonly count: number
}

const BINS = 5

/** Five bins of as many suggestions each, the least probable first. */
export function reliabilityOf(samples: readonly Sample[]): readonly ProbabilityBin[] {
  const sorted = samples.toSorted((one, other) => one.strength - other.strength)
  const { slope, offset } = PROBABILITY
  return Array.from({ length: BINS }, (_, at) => {
    const bin = sorted.slice(Math.floor((at * sorted.length) / BINS), Math.floor(((at + 1) * sorted.length) / BINS))
    const mean = (of: (sample: Sample) => number): number => bin.reduce((sum, one) => sum + of(one), 0) / bin.length
    return {
      said: mean(({ strength }) => 1 / (1 + Math.exp(-slope * strength - offset))),
      worth: mean(({ isWorth }) => (isWorth ? 1 : 0)),
      count: bin.length,
    }
  })
}
