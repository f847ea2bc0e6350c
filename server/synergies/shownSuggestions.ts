/** The suggestions of a campaign as the thread has told them, ready to be read by anybody. */
import type { CentreId } from '../../shared/ids.ts'
import type { PlanSuggestion, Suggestion } from '../../shared/synergies/suggestion.ts'
import type { Changes } from './index/changes.ts'
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
  /** Under which centres each is filed: when it goes, its activities may be gone already. */
  const filed = new Map<string, readonly CentreId[]>()
  /** Lists that were asked for, until something changes. */
  const lists = new Map<CentreId | null, readonly PlanSuggestion[]>()

  function file(suggestion: Suggestion): readonly CentreId[] {
    const key = keyOf(suggestion)
    const centres = filed.get(key) ?? [suggestion.a, suggestion.b].flatMap((id) => find(id)?.centre ?? [])
    shown.set(key, suggestion)
    filed.set(key, centres)
    for (const centre of centres) {
      const own = ofCentre.get(centre) ?? new Map<string, Suggestion>()
      ofCentre.set(centre, own)
      own.set(key, suggestion)
    }
    return centres
  }

  function unfile(key: string): readonly CentreId[] {
    const centres = filed.get(key) ?? []
    for (const centre of centres) ofCentre.get(centre)?.delete(key)
    filed.delete(key)
    shown.delete(key)
    return centres
  }

  function outdated(centres: ReadonlySet<CentreId>): ReadonlySet<CentreId> {
    for (const centre of centres) lists.delete(centre)
    if (centres.size > 0) lists.delete(null)
    return centres
  }

  const withNames = (suggestion: Suggestion): readonly PlanSuggestion[] => {
    const [a, b] = [find(suggestion.a), find(suggestion.b)]
    if (a === undefined || b === undefined) return []
    return [{ ...suggestion, centres: [a.centre, b.centre], titles: [a.title, b.title] }]
  }

  return {
    take({ shown: news, rescored, gone }) {
      const concerned = new Set<CentreId>()
      const concerns = (centres: readonly CentreId[]): void => centres.forEach((centre) => concerned.add(centre))
      for (const one of gone) concerns(unfile(keyOf(one)))
      for (const { a, b, score } of rescored) {
        const before = shown.get(keyOf({ a, b }))
        if (before !== undefined) concerns(file({ ...before, score }))
      }
      for (const one of news) concerns(file(one))
      return outdated(concerned)
    },
    centresBeside(activities) {
      const asked = new Set(activities)
      const centres = new Set<CentreId>()
      for (const centre of new Set(activities.flatMap((id) => find(id)?.centre ?? []))) {
        for (const [key, { a, b }] of ofCentre.get(centre) ?? []) {
          if (asked.has(a) || asked.has(b)) for (const one of filed.get(key) ?? []) centres.add(one)
        }
      }
      return outdated(centres)
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

const keyOf = ({ a, b }: Pick<Suggestion, 'a' | 'b'>): string => JSON.stringify([a, b])
