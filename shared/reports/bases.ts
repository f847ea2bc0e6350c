/** Counts how organisers know the values of a figure. It counts values, and adds none. */
import { REACH_BASES, type ReachBasisId } from '../taxonomy.ts'
import type { FigureSource } from './api.ts'

/** `unsaid`: nobody said it. */
export interface BasisCount {
  readonly basis: ReachBasisId | 'unsaid'
  readonly values: number
}

/** In the order of the choices; none that no value has. */
export const basesOf = (sources: readonly Pick<FigureSource, 'basis'>[]): readonly BasisCount[] =>
  [...REACH_BASES.map(({ id }) => id), 'unsaid' as const]
    .map((basis) => ({ basis, values: sources.filter((source) => (source.basis ?? 'unsaid') === basis).length }))
    .filter(({ values }) => values > 0)
