/** The suggestions of a campaign as the worker has sent them, ready for every reader. */
import type { CentreId } from '../../../shared/ids.ts'
import type { PlanSuggestion, Suggestion } from '../../../shared/synergies/suggestion.ts'
import type { SuggestionChanges } from './suggestionIndex/suggestionChanges.ts'
import type { PlanFeed } from './planFeed.ts'
import { byScore } from '../engine/strength.ts'

export interface ShownSuggestions {
  /** @returns the centres whose suggestions these changes concern */
  take(changes: SuggestionChanges): ReadonlySet<CentreId>
  /** Returns the centres whose suggestions name one of these activities. */
  centresBeside(activities: readonly string[]): ReadonlySet<CentreId>
  /** The best first. */
  list(centre: CentreId | null): readonly PlanSuggestion[]
}

interface Filed {
  suggestion: Suggestion
  /** Found when it came: when it goes, its activities may be gone already. */
  readonly centres: readonly CentreId[]
}

/** One change may give hundreds a new score, and this runs in the main thread, so it must cost next to nothing. */
export function createCurrentSuggestions(find: PlanFeed['find']): ShownSuggestions {
  /** By the first activity, then the second. */
  const filed = new Map<string, Map<string, Filed>>()
  const ofCentre = new Map<CentreId, Set<Filed>>()
  /** Lists that were asked for, until something in them changes. */
  const lists = new Map<CentreId | null, readonly PlanSuggestion[]>()

  function file(suggestion: Suggestion): Filed {
    const { a, b } = suggestion
    const before = filed.get(a)?.get(b)
    if (before !== undefined) {
      before.suggestion = suggestion
      return before
    }
    const one: Filed = { suggestion, centres: [a, b].flatMap((id) => find(id)?.centre ?? []) }
    const ofFirst = filed.get(a) ?? new Map<string, Filed>()
    filed.set(a, ofFirst.set(b, one))
    for (const centre of one.centres) {
      const own = ofCentre.get(centre) ?? new Set<Filed>()
      ofCentre.set(centre, own.add(one))
    }
    return one
  }

  return {
    take({ shown, rescored, gone }) {
      return outdated(lists, [
        ...gone.map(({ a, b }) => unfile(filed, ofCentre, a, b)),
        ...rescored.map(({ a, b, score }) => {
          const one = filed.get(a)?.get(b)
          if (one !== undefined) one.suggestion = { ...one.suggestion, score }
          return one
        }),
        ...shown.map(file),
      ])
    },
    centresBeside(activities) {
      const asked = new Set(activities)
      const centres = new Set(activities.flatMap((id) => find(id)?.centre ?? []))
      const theirs = [...centres].flatMap((centre) => [...(ofCentre.get(centre) ?? [])])
      return outdated(
        lists,
        theirs.filter(({ suggestion: { a, b } }) => asked.has(a) || asked.has(b)),
      )
    },
    list(centre) {
      const held = lists.get(centre)
      if (held !== undefined) return held
      const all =
        centre === null ? [...filed.values()].flatMap((ofFirst) => [...ofFirst.values()]) : ofCentre.get(centre)
      const list = [...(all ?? [])].flatMap((one) => withNames(one, find)).toSorted(byScore)
      lists.set(centre, list)
      return list
    },
  }
}

function unfile(
  filed: Map<string, Map<string, Filed>>,
  ofCentre: ReadonlyMap<CentreId, Set<Filed>>,
  a: string,
  b: string,
): Filed | undefined {
  const ofFirst = filed.get(a)
  const one = ofFirst?.get(b)
  if (ofFirst === undefined || one === undefined) return undefined
  ofFirst.delete(b)
  if (ofFirst.size === 0) filed.delete(a)
  for (const centre of one.centres) ofCentre.get(centre)?.delete(one)
  return one
}

function withNames({ suggestion }: Filed, find: PlanFeed['find']): readonly PlanSuggestion[] {
  const [a, b] = [find(suggestion.a), find(suggestion.b)]
  if (a === undefined || b === undefined) return []
  return [
    {
      ...suggestion,
      a: a.said.id,
      b: b.said.id,
      centres: [a.centre, b.centre],
      titles: [a.title, b.title],
      glosses: [a.gloss, b.gloss],
      languages: [a.writtenIn, b.writtenIn],
    },
  ]
}

/** Drops the cached lists that these concern. @returns their centres */
function outdated(
  lists: Map<CentreId | null, readonly PlanSuggestion[]>,
  all: Iterable<Filed | undefined>,
): ReadonlySet<CentreId> {
  const concerned = new Set<CentreId>()
  for (const one of all) for (const centre of one?.centres ?? []) concerned.add(centre)
  for (const centre of concerned) lists.delete(centre)
  if (concerned.size > 0) lists.delete(null)
  return concerned
}
