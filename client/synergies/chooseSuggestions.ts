/** Which of a centre's suggestions are shown. Pure. */
import { DAY_MS } from '../../shared/days.ts'
import { LATER_DAYS, pairKey, pairKeyOf, type FeedbackList } from '../../shared/connections/feedback.ts'
import type { Connection } from '../../shared/connections/connection.ts'
import { isGood, type PlanSuggestion, type SuggestionKind } from '../../shared/synergies/suggestion.ts'

export interface Sorted {
  readonly open: readonly PlanSuggestion[]
  readonly later: readonly PlanSuggestion[]
}

const LATER_MS = LATER_DAYS * DAY_MS

/**
 * Separates open from postponed suggestions. A postponed suggestion is open again after its time; one with a
 * connection is in neither list, nor is one that has nothing more in common.
 */
export function sortSuggestions(
  suggestions: readonly PlanSuggestion[],
  answers: FeedbackList['answers'],
  connections: readonly Connection[],
  now: number,
): Sorted {
  const putAside = new Set(
    answers.filter(({ answer, at }) => answer.answer === 'later' && now - Date.parse(at) < LATER_MS).map(pairKeyOf),
  )
  const takenUp = new Set(connections.map(({ sides: [one, other] }) => pairKey(one, other)))
  const taken = suggestions.filter((one) => takenUp.has(pairKeyOf(one)))
  const left = suggestions.filter((one) => !taken.includes(one) && !taken.some((other) => saysTheSame(one, other)))
  return {
    open: left.filter((one) => !putAside.has(pairKeyOf(one))),
    later: left.filter((one) => putAside.has(pairKeyOf(one))),
  }
}

/** The same two centres, one of the same activities, and nothing in common beyond what the connection is about. */
function saysTheSame(one: PlanSuggestion, taken: PlanSuggestion): boolean {
  const isOfSameCentres = one.centres.every((centre) => taken.centres.includes(centre))
  if (!isOfSameCentres || ![one.a, one.b].some((activity) => activity === taken.a || activity === taken.b)) return false
  const [known, concepts] = [new Set(conceptsOf(taken)), conceptsOf(one)]
  return concepts.length > 0 && concepts.every((concept) => known.has(concept))
}

const conceptsOf = ({ reasons }: PlanSuggestion): readonly string[] =>
  reasons.flatMap((reason) => {
    if (reason.v === 0) return []
    if (reason.kind === 'looks-for') return [...reason.things, ...reason.topics, ...reason.people]
    return 'concepts' in reason ? reason.concepts : []
  })

/** Enough suggestions for one of our activities to begin with. */
const FIRST_OF_ONE = 3

/**
 * Splits a sorted list into the suggestions shown at once and those shown on demand. Another centre's activity is
 * shown once, with our best matching activity, none of our activities dominates the list, and weak suggestions wait.
 */
export function partForemost(
  suggestions: readonly PlanSuggestion[],
  own: string,
): { readonly foremost: readonly PlanSuggestion[]; readonly rest: readonly PlanSuggestion[] } {
  const seen = new Set<string>()
  const count = new Map<string, number>()
  const [foremost, rest]: [PlanSuggestion[], PlanSuggestion[]] = [[], []]
  for (const one of suggestions) {
    const isFirst = one.centres[0] === own
    const ours = isFirst ? one.a : one.b
    const theirs = isFirst ? `${one.centres[1]}/${one.b}` : `${one.centres[0]}/${one.a}`
    const times = count.get(ours) ?? 0
    if (!isGood(one) || seen.has(theirs) || times >= FIRST_OF_ONE) {
      rest.push(one)
    } else {
      seen.add(theirs)
      count.set(ours, times + 1)
      foremost.push(one)
    }
  }
  return { foremost, rest }
}

interface Filters {
  readonly kind: SuggestionKind | null
  /** An activity of the centre whose page this is. */
  readonly activity: string | null
  /** The other centre. */
  readonly with: string | null
}

export function filterSuggestions(
  suggestions: readonly PlanSuggestion[],
  { kind, activity, with: other }: Filters,
): readonly PlanSuggestion[] {
  return suggestions.filter(
    (one) =>
      (kind === null || one.kind === kind) &&
      (activity === null || one.a === activity || one.b === activity) &&
      (other === null || one.centres.some((centre) => centre === other)),
  )
}

/** The activities of a centre that have suggestions, by id. */
export function ownActivities(suggestions: readonly PlanSuggestion[], own: string): ReadonlyMap<string, string> {
  return new Map(suggestions.map(({ a, b, centres, titles }) => (centres[0] === own ? [a, titles[0]] : [b, titles[1]])))
}
