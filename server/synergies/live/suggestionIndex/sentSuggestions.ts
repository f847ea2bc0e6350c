/** The suggestions that a receiver of changes has by now. */
import type { Suggestion } from '../../../../shared/synergies/suggestion.ts'
import { isSame, type SuggestionChanges } from './suggestionChanges.ts'

export interface SentSuggestions {
  take(changes: SuggestionChanges): void
  find(a: string, b: string): Suggestion | null
  /** Exactly this one, with its score and reasons. */
  has(suggestion: Suggestion): boolean
  all(): readonly Suggestion[]
}

export function createSentSuggestions(): SentSuggestions {
  const byFirst = new Map<string, Map<string, Suggestion>>()
  const find = (a: string, b: string): Suggestion | null => byFirst.get(a)?.get(b) ?? null

  function set(suggestion: Suggestion): void {
    const { a, b } = suggestion
    const ofFirst = byFirst.get(a) ?? new Map<string, Suggestion>()
    byFirst.set(a, ofFirst)
    ofFirst.set(b, suggestion)
  }

  return {
    find,
    take({ shown, rescored, gone }) {
      for (const { a, b } of gone) {
        const ofFirst = byFirst.get(a)
        ofFirst?.delete(b)
        if (ofFirst?.size === 0) byFirst.delete(a)
      }
      for (const { a, b, score } of rescored) {
        const before = find(a, b)
        if (before !== null) set({ ...before, score })
      }
      for (const suggestion of shown) set(suggestion)
    },
    has(suggestion) {
      const known = find(suggestion.a, suggestion.b)
      return known !== null && isSame(known, suggestion)
    },
    all: () => [...byFirst.values()].flatMap((ofFirst) => [...ofFirst.values()]),
  }
}
