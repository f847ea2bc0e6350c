/** The suggestions that a receiver of changes has by now. */
import type { Suggestion } from '../../../../shared/synergies/suggestion.ts'
import { isSame, type SuggestionChanges } from './suggestionChanges.ts'

export class SentSuggestions {
  readonly #byFirst = new Map<string, Map<string, Suggestion>>()

  take({ shown, rescored, gone }: SuggestionChanges): void {
    for (const { a, b } of gone) {
      const ofFirst = this.#byFirst.get(a)
      ofFirst?.delete(b)
      if (ofFirst?.size === 0) this.#byFirst.delete(a)
    }
    for (const { a, b, score } of rescored) {
      const before = this.find(a, b)
      if (before !== null) this.#set({ ...before, score })
    }
    for (const suggestion of shown) this.#set(suggestion)
  }

  find(a: string, b: string): Suggestion | null {
    return this.#byFirst.get(a)?.get(b) ?? null
  }

  /** Exactly this one, with its score and reasons. */
  has(suggestion: Suggestion): boolean {
    const known = this.find(suggestion.a, suggestion.b)
    return known !== null && isSame(known, suggestion)
  }

  all(): readonly Suggestion[] {
    return [...this.#byFirst.values()].flatMap((ofFirst) => [...ofFirst.values()])
  }

  #set(suggestion: Suggestion): void {
    const { a, b } = suggestion
    const ofFirst = this.#byFirst.get(a) ?? new Map<string, Suggestion>()
    this.#byFirst.set(a, ofFirst)
    ofFirst.set(b, suggestion)
  }
}
