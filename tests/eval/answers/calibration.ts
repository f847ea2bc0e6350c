/** How well the engine's probabilities match what centres find worth a call. Pure. */
import type { LabelledAnswer } from './readAnswers.ts'

export interface Bin {
  /** Both between 0 and 1. */
  readonly from: number
  readonly to: number
  readonly count: number
  /** The mean of what the engine said, and the share that centres took up. */
  readonly probability: number
  readonly taken: number
}

const BINS = 5

const isTaken = ({ label }: LabelledAnswer): boolean => label === 'agreed' || label === 'interested'

/** Without bins in which nothing lies. */
export function calibrationOf(answers: readonly LabelledAnswer[]): readonly Bin[] {
  return Array.from({ length: BINS }, (_, at) => {
    const [from, to] = [at / BINS, (at + 1) / BINS]
    const within = answers.filter(
      ({ probability }) => probability >= from && (probability < to || (at === BINS - 1 && probability <= 1)),
    )
    return {
      from,
      to,
      count: within.length,
      probability: mean(within.map(({ probability }) => probability)),
      taken: mean(within.map((one) => (isTaken(one) ? 1 : 0))),
    }
  }).filter(({ count }) => count > 0)
}

export const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
