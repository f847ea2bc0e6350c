/** Why a pair is suggested, as data that names its evidence, so that a person can check it at a glance. Pure. */
import type { Reason, ReasonOfVersion1 } from '../../../shared/synergies/reason.ts'
import type { Measures } from './compare.ts'
import type { Weighted } from './features.ts'
import { dateOf, mondayOf, nearest } from './days.ts'
import { isMet } from './isMet.ts'
import { isWay, type WeightedActivity } from './weightedActivity.ts'
import { isSpecialCase } from '../thesaurus/broader.ts'
import { CONCEPTS } from '../thesaurus/concepts.ts'
import { nameOfConcept } from '../thesaurus/conceptNames.ts'

/** So much of a concept in both is worth a word. */
const WORTH_NAMING = 0.02
const MAX_NAMED = 3

/** A reason, and the concepts whose mentions in both texts bear it out; none for a date or an audience. */
export interface Evidence {
  readonly reason: Reason
  readonly concepts: readonly string[]
}

export function reasonsFor(a: WeightedActivity, b: WeightedActivity, measures: Measures): readonly Reason[] {
  return evidenceFor(a, b, measures).map(({ reason }) => reason)
}

export function evidenceFor(a: WeightedActivity, b: WeightedActivity, measures: Measures): readonly Evidence[] {
  const sought = whatIsSought(a, b, measures)
  // A need that is met is a topic of both as well: it is said once.
  const evidence = [...sought, ...whatIsShared(a, b, WORTH_NAMING, new Set(sought.flatMap(({ concepts }) => concepts)))]
  return [...(evidence.length > 0 ? evidence : whatIsTouched(a, b)), ...circumstances(a, b, measures)]
}

function whatIsSought(
  a: WeightedActivity,
  b: WeightedActivity,
  { aNeeds, aGets, bNeeds, bGets }: Measures,
): readonly Evidence[] {
  return [
    ...(isMet(a, b, aNeeds, aGets) ? [needReason(a, b, true)] : []),
    ...(isMet(b, a, bNeeds, bGets) ? [needReason(b, a, true)] : []),
  ]
}

const NOTHING: ReadonlySet<string> = new Set()

function whatIsShared(a: WeightedActivity, b: WeightedActivity, worth: number, said = NOTHING): readonly Evidence[] {
  const isNews = ({ id }: Shared): boolean => !said.has(id)
  const topics = sharedOf(a.topics, b.topics, worth).filter(isNews)
  const topicNames = new Set(topics.map(({ id }) => nameOfConcept(id)))
  const outputs = sharedOf(a.outputs, b.outputs, worth).filter(isNews)
  const partners = [...a.features.partners].filter((one) => b.features.partners.has(one))
  const languages = [...a.features.minorityLanguages].filter((one) => b.features.minorityLanguages.has(one))
  return [
    ...named('both-on', topics),
    ...named(
      'both-have',
      outputs.filter(({ kind }) => kind !== 'people' && kind !== 'place'),
    ),
    ...named(
      'both-involve',
      outputs.filter(({ kind, id }) => kind === 'people' && !topicNames.has(nameOfConcept(id))),
    ),
    ...named(
      'both-at',
      outputs.filter(({ kind }) => kind === 'place'),
    ),
    ...plain(partners, { v: 1, kind: 'same-partner', partners }),
    ...plain(languages, { v: 1, kind: 'both-reach', languages }),
  ]
}

type NamingKind = Extract<ReasonOfVersion1, { concepts: string[] }>['kind']

function named(kind: NamingKind, shared: readonly Shared[]): readonly Evidence[] {
  const concepts = shared.map(({ id }) => id)
  return concepts.length === 0 ? [] : [{ reason: { v: 1, kind, concepts }, concepts }]
}

/** A reason that no text bears out; none where it names nothing. */
const plain = (names: readonly string[], reason: Reason): readonly Evidence[] =>
  names.length === 0 ? [] : [{ reason, concepts: [] }]

/** For pairs that many small things speak for. */
function whatIsTouched(a: WeightedActivity, b: WeightedActivity): readonly Evidence[] {
  const shared = whatIsShared(a, b, 0)
  if (shared.length > 0) return shared
  if (sharedOf(a.needs, b.gives, 0).length > 0) return [needReason(a, b, false)]
  return sharedOf(b.needs, a.gives, 0).length > 0 ? [needReason(b, a, false)] : []
}

/** Audience, time and languages: they make cooperation easier, but are no reason alone. */
function circumstances(a: WeightedActivity, b: WeightedActivity, { sameWeek }: Measures): readonly Evidence[] {
  const audiences = [...a.features.audiences].filter((one) => one !== 'public' && b.features.audiences.has(one))
  const when = sameWeek > 0 ? timeReason(a, b) : null
  // That both can be read in English says little where nearly all can.
  const languages = [...a.features.languages].filter(
    (one) => one !== 'en' && b.features.languages.has(one) && !a.features.minorityLanguages.has(one),
  )
  return [
    ...plain(audiences, { v: 1, kind: 'both-for', audiences }),
    ...(when === null ? [] : [{ reason: when, concepts: [] }]),
    ...plain(languages, { v: 1, kind: 'both-in-language', languages }),
  ]
}

const conceptById = new Map(CONCEPTS.map((concept) => [concept.id, concept]))

/** "RO looks for a speaker or trainer on bystanders, which FI has". */
function needReason(seeker: WeightedActivity, giver: WeightedActivity, certain: boolean): Evidence {
  const met = sharedOf(seeker.needs, giver.gives, certain ? WORTH_NAMING : 0)
  const idsOf = (isOf: (kind: Shared['kind']) => boolean): string[] =>
    met.filter(({ kind }) => isOf(kind)).map(({ id }) => id)
  const isTopic = (kind: Shared['kind']): boolean => kind === 'topic'
  const isOfPeople = (kind: Shared['kind']): boolean => kind === 'people' || kind === 'place'
  return {
    reason: {
      v: 1,
      kind: 'looks-for',
      seeker: seeker.features.owner,
      giver: giver.features.owner,
      certain,
      things: idsOf((kind) => !isTopic(kind) && !isOfPeople(kind)),
      topics: idsOf(isTopic),
      people: idsOf(isOfPeople),
    },
    concepts: met.map(({ id }) => id),
  }
}

interface Shared {
  readonly id: string
  readonly kind: string | undefined
}

/** The strongest concepts of both, the most special first; a general one is not named beside its special case. */
function sharedOf(a: Weighted, b: Weighted, worth: number): readonly Shared[] {
  return [...a]
    .map(([id, weight]) => [id, weight * (b.get(id) ?? 0)] as const)
    .filter(([id, weight]) => weight > 0 && weight >= worth && !isWay(id))
    .toSorted(([, one], [, other]) => other - one)
    .filter(([id], _, all) => !all.some(([other]) => isSpecialCase(other, id)))
    .slice(0, MAX_NAMED)
    .map(([id]) => ({ id, kind: conceptById.get(id)?.kind }))
}

/** A week is named only where both are in it. */
function timeReason(a: WeightedActivity, b: WeightedActivity): Reason | null {
  const spans = nearest(a.features.spans, b.features.spans)
  if (spans === null) return null
  const [one, two] = spans
  const from = Math.max(one[0], two[0])
  const to = Math.min(one[1], two[1])
  if (mondayOf(from) <= to) return { v: 1, kind: 'same-week', monday: dateOf(mondayOf(from)) }
  return from - to === 1 ? { v: 1, kind: 'following-days' } : { v: 1, kind: 'days-apart', days: from - to }
}
