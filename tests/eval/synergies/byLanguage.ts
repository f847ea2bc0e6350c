/** Where the engine is weak: how many of the good partners are found for activities of each written language. */
import type { Suggestion } from '../../../shared/synergies/suggestion.ts'
import type { LabelledSet } from './labelledSets.ts'

const FIRST = 10
const GOOD = 2

export interface LanguageRecall {
  readonly language: string
  readonly share: number
  readonly of: number
}

/** The weakest first. */
export function recallByLanguage(
  { labels }: LabelledSet,
  suggestions: readonly Pick<Suggestion, 'a' | 'b'>[],
): readonly LanguageRecall[] {
  const firstTen = new Map<string, string[]>()
  for (const { a, b } of suggestions) {
    for (const [one, other] of bothWays(a, b)) {
      const list = firstTen.get(one) ?? []
      firstTen.set(one, list)
      if (list.length < FIRST) list.push(other)
    }
  }
  const counts = new Map<string, { found: number; all: number }>()
  for (const { a, b, grade } of labels.pairs) {
    if (grade < GOOD) continue
    for (const [one, other] of bothWays(a, b)) {
      for (const language of labels.writtenLanguages[one] ?? []) {
        const count = counts.get(language) ?? { found: 0, all: 0 }
        counts.set(language, count)
        count.all += 1
        if (firstTen.get(one)?.includes(other) === true) count.found += 1
      }
    }
  }
  return [...counts]
    .map(([language, { found, all }]) => ({ language, share: found / all, of: all }))
    .toSorted((one, other) => one.share - other.share)
}

const bothWays = (a: string, b: string) =>
  [
    [a, b],
    [b, a],
  ] as const
