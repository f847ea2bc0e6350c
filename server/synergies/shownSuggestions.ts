/** The suggestions of a campaign as the thread has told them, ready to be read by anybody. */
import type { CentreId } from '../../shared/ids.ts'
import type { PlanSuggestion, Suggestion } from '../../shared/synergies/suggestion.ts'
import { keyOf, type Changes } from './index/changes.ts'
import type { PlanFeed } from './planFeed.ts'
import { byScore } from './strength.ts'

export interface ShownSuggestions {
  /** @returns the centres whose suggestions these changes concern */
  take(changes: Changes): ReadonlySet<CentreId>
  /** The centres that see an activity beside one of theirs, and its own. */
  centresBeside(activities: readonly string[]): ReadonlySet<CentreId>
  /** The best first. */
  list(centre: CentreId | null): readonly PlanSuggestion[]
}

export function createShownSuggestions(find: PlanFeed['find']): ShownSuggestions {
  const shown = new Map<string, Suggestion>()
  const ofCentre = new Map<CentreId, Map<string, Suggestion>>()
  /** Those that were taken last under each key stay with the centres under which they were filed. */
  const filed = new Map<string, readonly CentreId[]>()
  /** Lists that were asked for, until something changes. */
  const lists = new Map<CentreId | null, readonly PlanSuggestion[]>()

  function file(suggestion: Suggestion): void {
    const key = keyOf(suggestion)
    const centres = [suggestion.a, suggestion.b].flatMap((id) => find(id)?.centre ?? [])
    shown.set(key, suggestion)
    filed.set(key, centres)
    for (const centre of centres) {
      const own = ofCentre.get(centre) ?? new Map<string, Suggestion>()
      ofCentre.set(centre, own)
      own.set(key, suggestion)
    }
  }

  function unfile(key: string): readonly CentreId[] {
    const centres = filed.get(key) ?? []
    for (const centre of centres) ofCentre.get(centre)?.delete(key)
    filed.delete(key)
    shown.delete(key)
    return centres
  }

  const withNames = (suggestion: Suggestion): readonly PlanSuggestion[] => {
    const [a, b] = [find(suggestion.a), find(suggestion.b)]
    if (a === undefined || b === undefined) return []
    return [{ ...suggestion, centres: [a.centre, b.centre], titles: [a.title, b.title] }]
  }

  return {
    take(changes) {
      lists.clear()
      const centres = new Set<CentreId>()
      for (const one of changes.gone) for (const centre of unfile(keyOf(one))) centres.add(centre)
      for (const one of changes.shown) {
        file(one)
        for (const centre of filed.get(keyOf(one)) ?? []) centres.add(centre)
      }
      return centres
    },
    centresBeside(activities) {
      lists.clear()
      const asked = new Set(activities)
      const centres = new Set<CentreId>()
      for (const centre of new Set(activities.flatMap((id) => find(id)?.centre ?? []))) {
        for (const [key, { a, b }] of ofCentre.get(centre) ?? []) {
          if (asked.has(a) || asked.has(b)) for (const one of filed.get(key) ?? []) centres.add(one)
        }
      }
      return centres
    },
    list(centre) {
      const held = lists.get(centre)
      if (held !== undefined) return held
      const suggestions = centre === null ? shown.values() : (ofCentre.get(centre)?.values() ?? [])
      const list = [...suggestions].flatMap(withNames).toSorted(byScore)
      lists.set(centre, list)
      return list
    },
  }
}
