/** Why a pair is suggested, as data that names its evidence, so that a person can check it at a glance. Pure. */
import type { EvidenceSpan } from '../../../shared/synergies/evidence.ts'
import type { Reason, ReasonOfVersion2 } from '../../../shared/synergies/reason.ts'
import { isSpecialCase } from '../thesaurus/broader.ts'
import { nameOfConcept } from '../thesaurus/conceptNames.ts'
import { conceptOf } from '../thesaurus/concepts.ts'
import type { Measures } from './compare.ts'
import { dateOf, mondayOf, nearest } from './days.ts'
import { FIELDS, type Features } from './features.ts'
import type { Meeting } from './needs.ts'
import { isStem } from './rareKeys.ts'
import { placeOf } from './reading/stems.ts'
import { isWay } from './roles.ts'
import { namedByBoth, type NamedByBoth } from './spans.ts'
import type { Weighted } from './weighted.ts'
import type { WeightedActivity } from './weightedActivity.ts'

/** So much of a concept in both is worth a word. */
const WORTH_NAMING = 0.02
const MAX_NAMED = 3

/** @param meetings of `a` as the seeker, and of `b`: see `meets` */
export function reasonsFor(
  a: WeightedActivity,
  b: WeightedActivity,
  measures: Measures,
  [aMeets, bMeets]: readonly [Meeting | null, Meeting | null],
): readonly Reason[] {
  const much = sharedConcepts(a, b, WORTH_NAMING)
  const shared = much.topics.length + much.outputs.length > 0 ? much : sharedConcepts(a, b, 0)
  const sought = [...needReason(a, b, aMeets, shared), ...needReason(b, a, bMeets, shared)]
  // A met need is a topic of both as well: it is mentioned once.
  const said = new Set(sought.flatMap(conceptsOf))
  const evidence: readonly Reason[] = [...sought, ...whatIsShared(a, b, shared, said)]
  const orElse = evidence.length > 0 ? evidence : [...sameWords(a, b), ...sameThemes(a, b)]
  return [...orElse, ...circumstances(a, b, measures)]
}

/** Whether a reason is enough alone: audience, time and language only make cooperation easier. */
const SAYS_WHY: Readonly<Record<Exclude<Reason, { v: 0 }>['kind'], boolean>> = {
  'looks-for': true,
  'seeks-and-offers': true,
  'both-on': true,
  'both-have': true,
  'both-involve': true,
  'both-at': true,
  'same-partner': true,
  'both-reach': true,
  'same-words': true,
  'same-themes': true,
  'both-for': false,
  'same-week': false,
  'following-days': false,
  'days-apart': false,
  'both-in-language': false,
}
export const sayWhy = (reasons: readonly Reason[]): boolean =>
  reasons.some((reason) => reason.v === 0 || SAYS_WHY[reason.kind])

const conceptsOf = (reason: ReasonOfVersion2): readonly string[] =>
  reason.kind === 'looks-for'
    ? [...reason.things, ...reason.topics, ...reason.people]
    : reason.kind === 'seeks-and-offers'
      ? reason.concepts
      : []

/** The concepts that both texts name, the strongest first; a general one is not listed beside its special case. */
interface SharedConcepts {
  readonly topics: readonly NamedByBoth[]
  readonly outputs: readonly NamedByBoth[]
}

function sharedConcepts(a: WeightedActivity, b: WeightedActivity, worth: number): SharedConcepts {
  const find = (ours: Weighted, theirs: Weighted): readonly NamedByBoth[] =>
    namedByBoth(a.features, b.features, strongest(ours, theirs, worth)).slice(0, MAX_NAMED)
  return { topics: find(a.topicMass, b.topicMass), outputs: find(a.outputs, b.outputs) }
}

function strongest(ours: Weighted, theirs: Weighted, worth: number): readonly string[] {
  return [...ours]
    .map(([id, weight]) => [id, weight * (theirs.get(id) ?? 0)] as const)
    .filter(([id, weight]) => weight > 0 && weight >= worth && !isWay(id))
    .toSorted(([, one], [, other]) => other - one)
    .map(([id]) => id)
    .filter((id, _, all) => !all.some((other) => isSpecialCase(other, id)))
}

/** "RO looks for a speaker or trainer on bystanders, which FI has". */
function needReason(
  seeker: WeightedActivity,
  giver: WeightedActivity,
  meeting: Meeting | null,
  { topics, outputs }: SharedConcepts,
): readonly ReasonOfVersion2[] {
  if (meeting === null) return []
  const owners = { seeker: seeker.features.owner, giver: giver.features.owner }
  switch (meeting.kind) {
    case 'looks-for': {
      const { things, topics: on, people, spans } = meeting
      return [
        {
          v: 2,
          kind: 'looks-for',
          ...owners,
          things: [...things],
          topics: [...on],
          people: [...people],
          spans: [...spans],
        },
      ]
    }
    case 'seeks-and-offers': {
      const on = topics.length > 0 ? topics : outputs
      // Without a subject that both texts name, there is nothing to say.
      if (on.length === 0) return []
      return [
        {
          v: 2,
          kind: 'seeks-and-offers',
          ...owners,
          concepts: on.map(({ concept }) => concept),
          spans: on.flatMap(({ spans }) => spans),
        },
      ]
    }
  }
}

function whatIsShared(
  a: WeightedActivity,
  b: WeightedActivity,
  shared: SharedConcepts,
  said: ReadonlySet<string>,
): readonly Reason[] {
  const isNews = ({ concept }: NamedByBoth): boolean => !said.has(concept)
  const topics = shared.topics.filter(isNews)
  const outputs = shared.outputs.filter(isNews)
  const topicNames = new Set(shared.topics.map(({ concept }) => nameOfConcept(concept)))
  const ofKind = (...kinds: readonly string[]): readonly NamedByBoth[] =>
    outputs.filter(({ concept }) => kinds.includes(conceptOf(concept)?.kind ?? ''))
  const partners = [...a.features.partners].filter((one) => b.features.partners.has(one))
  const languages = [...a.features.minorityLanguages].filter((one) => b.features.minorityLanguages.has(one))
  return [
    ...named('both-on', topics),
    ...named('both-have', ofKind('product', 'format')),
    ...named(
      'both-involve',
      ofKind('people').filter(({ concept }) => !topicNames.has(nameOfConcept(concept))),
    ),
    ...named('both-at', ofKind('place')),
    ...(partners.length === 0 ? [] : [{ v: 1, kind: 'same-partner', partners } as const]),
    ...(languages.length === 0 ? [] : [{ v: 1, kind: 'both-reach', languages } as const]),
  ]
}

type NamingKind = Extract<ReasonOfVersion2, { concepts: string[] }>['kind'] & `both-${string}`

function named(kind: NamingKind, shared: readonly NamedByBoth[]): readonly Reason[] {
  if (shared.length === 0) return []
  const concepts = shared.map(({ concept }) => concept)
  return [{ v: 2, kind, concepts, spans: shared.flatMap(({ spans }) => spans) }]
}

/** Words in both texts that the thesaurus does not know: names, loan words, a common language. */
function sameWords(
  { features: a, leads: ours }: WeightedActivity,
  { features: b, leads: theirs }: WeightedActivity,
): readonly Reason[] {
  const shared = [...ours]
    .filter(([key]) => isStem(key) && theirs.has(key))
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, MAX_NAMED)
    .map(([stem]) => [spanOfStem('a', a, stem), spanOfStem('b', b, stem)] as const)
  if (shared.length === 0) return []
  const words = shared.map(([{ field, start, end }]) => a.texts[field].slice(start, end))
  return [{ v: 2, kind: 'same-words', words, spans: shared.flat() }]
}

function spanOfStem(side: EvidenceSpan['side'], { words }: Features, stem: string): EvidenceSpan {
  const { field, start, end } = placeOf(words.get(stem) ?? 0)
  return { side, field: FIELDS[field] ?? 'title', start, end }
}

/** The chosen themes, if the texts have nothing in common. */
function sameThemes(a: WeightedActivity, b: WeightedActivity): readonly Reason[] {
  const themes = [...a.features.themes].filter((one) => b.features.themes.has(one))
  return themes.length === 0 ? [] : [{ v: 2, kind: 'same-themes', themes, spans: [] }]
}

/** Audience, time and languages: they make cooperation easier, but are no reason alone. */
function circumstances(a: WeightedActivity, b: WeightedActivity, { sameWeek }: Measures): readonly Reason[] {
  const audiences = [...a.features.audiences].filter((one) => one !== 'public' && b.features.audiences.has(one))
  const when = sameWeek > 0 ? timeReason(a, b) : null
  // A common knowledge of English says little if nearly all have it.
  const languages = [...a.features.languages].filter(
    (one) => one !== 'en' && b.features.languages.has(one) && !a.features.minorityLanguages.has(one),
  )
  return [
    ...(audiences.length === 0 ? [] : [{ v: 1, kind: 'both-for', audiences } as const]),
    ...(when === null ? [] : [when]),
    ...(languages.length === 0 ? [] : [{ v: 1, kind: 'both-in-language', languages } as const]),
  ]
}

/** A week is named only if both are in it. */
function timeReason(a: WeightedActivity, b: WeightedActivity): Reason | null {
  const spans = nearest(a.features.spans, b.features.spans)
  if (spans === null) return null
  const [one, two] = spans
  const from = Math.max(one[0], two[0])
  const to = Math.min(one[1], two[1])
  if (mondayOf(from) <= to) return { v: 1, kind: 'same-week', monday: dateOf(mondayOf(from)) }
  return from - to === 1 ? { v: 1, kind: 'following-days' } : { v: 1, kind: 'days-apart', days: from - to }
}
