/** The scorer's words, as far as they are used here. */
import type { Suggestion } from '../../../../shared/synergies/suggestion.ts'

export interface Labels {
  readonly pairs: readonly {
    readonly a: string
    readonly b: string
    readonly grade: 1 | 2 | 3
    readonly kind: string
    readonly altKinds?: readonly string[]
  }[]
  readonly hardNegatives: readonly { readonly a: string; readonly b: string }[]
  readonly writtenLanguages: Readonly<Record<string, readonly string[]>>
}

export interface Figures {
  readonly suggestions: number
  readonly ndcg10: number
  readonly p5country: number
  readonly recall10grade3: number
  readonly crossLanguageRecall10: number
  readonly kindAccuracyLenient: number
  readonly hardNegativeRateTop5: number
}

export function score(
  activities: readonly { readonly id: string; readonly country: string }[],
  labels: Labels,
  suggestions: readonly Pick<Suggestion, 'a' | 'b' | 'score' | 'kind'>[],
): Figures
