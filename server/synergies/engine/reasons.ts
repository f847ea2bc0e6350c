/** Why a pair is suggested, as data that names its evidence, so that a person can check it at a glance. Pure. */
import type { EvidenceSpan } from '../../../shared/synergies/evidence.ts'
import { GOOD } from '../../../shared/synergies/suggestion.ts'
import type { Reason, ReasonOfVersion2 } from '../../../shared/synergies/reason.ts'
import { isSpecialCase } from '../thesaurus/broader.ts'
import { nameOfConcept } from '../thesaurus/conceptNames.ts'
import { conceptOf } from '../thesaurus/concepts.ts'
import type { Measures } from './compare.ts'
import { bearsOut } from './borneOut.ts'
import { CLOSE } from './subject.ts'
import { dateOf, mondayOf, nearest } from './days.ts'
import { FIELDS, textVectors, type Features } from './features.ts'
import type { Meeting } from './needs.ts'
import { minoritiesOfBoth } from './minority.ts'
import { isStem } from './rareKeys.ts'
import { NOT_GOOD } from './strength.ts'
import { placeOf } from './reading/stems.ts'
import { isWay } from './roles.ts'
import { namedByBoth, tellingWord, type NamedByBoth } from './spans.ts'
import type { Weighted } from './weighted.ts'
import type { WeightedActivity } from './weightedActivity.ts'

/** So much of a concept in both is worth a word. */
const WORTH_NAMING = 0.02
const MAX_NAMED = 3

/** @param meetings of `a` as the seeker, and of `b`: see `meets`; null if they are not on one subject */
export function reasonsFor(
  a: WeightedActivity,
  b: WeightedActivity,
  measures: Measures,
  meetings: readonly [Meeting | null, Meeting | null] | null,
): readonly Reason[] {
  const shared = meetings === null ? NOTHING_SHARED : whatBothName(a, b)
  const [aMeets, bMeets] = meetings ?? NO_MEETINGS
  const sought = [...needReason(a, b, aMeets), ...needReason(b, a, bMeets)]
  // A met need is a topic of both as well: it is mentioned once.
  const said = new Set(sought.flatMap(conceptsOf))
  const evidence: readonly Reason[] = [...sought, ...whatIsShared(a, b, shared, said)]
  const orElse = evidence.length > 0 ? evidence : whatTextsSuggest(a, b, measures)
  return [...orElse, ...circumstances(a, b, measures)]
}

/**
 * Whether a reason is enough alone: audience, time and language only make cooperation easier. A place, ticked themes that no
 * text bears out, and texts that are close without a subject that can be named only make a pair something to look at.
 */
const SAYS_WHY: Readonly<Record<Exclude<Reason, { v: 0 }>['kind'], boolean | 'to-look-at'>> = {
  'close-in-meaning': 'to-look-at',
  'looks-for': true,
  'seeks-and-offers': true,
  'both-on': true,
  'seem-about': true,
  'both-have': 'to-look-at',
  'both-involve': 'to-look-at',
  'both-at': 'to-look-at',
  'same-partner': true,
  'both-reach': true,
  'same-words': 'to-look-at',
  'same-themes': 'to-look-at',
  'both-for': false,
  'same-week': false,
  'following-days': false,
  'days-apart': false,
  'both-in-language': false,
}

/** A pair with two reasons that do not follow from each other is good from here on: a need that is met, and one subject. */
const GOOD_FOR_BOTH = 0.4

/** @returns the score with which a pair is shown for these reasons; null if nothing says why */
export function scoreFor(reasons: readonly Reason[], score: number): number | null {
  const why = new Set(reasons.map((reason) => reason.v === 0 || SAYS_WHY[reason.kind]))
  if (!why.has(true)) return why.has('to-look-at') ? Math.min(score, NOT_GOOD) : null
  const kinds = new Set(reasons.map((reason) => (reason.v === 0 ? null : reason.kind)))
  const isBoth = kinds.has('looks-for') && kinds.has('both-on')
  return isBoth && score >= GOOD_FOR_BOTH ? Math.max(score, GOOD) : score
}

const conceptsOf = (reason: ReasonOfVersion2): readonly string[] =>
  reason.kind === 'looks-for' ? [...reason.things, ...reason.topics, ...reason.people] : []

/** The concepts that both texts name, the strongest first; a general one is not listed beside its special case. */
interface SharedConcepts {
  readonly topics: readonly NamedByBoth[]
  readonly outputs: readonly NamedByBoth[]
}

const NO_MEETINGS = [null, null] as const
const NOTHING_SHARED: SharedConcepts = { topics: [], outputs: [] }

function whatBothName(a: WeightedActivity, b: WeightedActivity): SharedConcepts {
  const much = sharedConcepts(a, b, WORTH_NAMING)
  return much.topics.length + much.outputs.length > 0 ? much : sharedConcepts(a, b, 0)
}

function sharedConcepts(a: WeightedActivity, b: WeightedActivity, worth: number): SharedConcepts {
  const find = (ours: Weighted, theirs: Weighted): readonly NamedByBoth[] =>
    namedByBoth(a.features, b.features, strongest(ours, theirs, worth))
  const topics = find(a.topicMass, b.topicMass).filter(({ concept }) => bearsOut(a, concept) && bearsOut(b, concept))
  return { topics: topics.slice(0, MAX_NAMED), outputs: find(a.outputs, b.outputs).slice(0, MAX_NAMED) }
}

function strongest(ours: Weighted, theirs: Weighted, worth: number): readonly string[] {
  const shared: (readonly [id: string, weight: number])[] = []
  for (const [id, weight] of ours) {
    const both = weight * (theirs.get(id) ?? 0)
    if (both > 0 && both >= worth && !isWay(id)) shared.push([id, both])
  }
  return shared
    .toSorted(([, one], [, other]) => other - one)
    .map(([id]) => id)
    .filter((id, _, all) => !all.some((other) => isSpecialCase(other, id)))
}

/** "RO looks for a speaker or trainer on bystanders, which FI has". */
function needReason(
  seeker: WeightedActivity,
  giver: WeightedActivity,
  meeting: Meeting | null,
): readonly ReasonOfVersion2[] {
  // Without the name of a thing there is nothing to say: "something" is no need.
  if (meeting === null || meeting.things.length === 0) return []
  const { things, topics, people, spans } = meeting
  const owners = { seeker: seeker.features.owner, giver: giver.features.owner }
  const what = { things: [...things], topics: [...topics], people: [...people], spans: [...spans] }
  return [{ v: 2, kind: 'looks-for', ...owners, ...what }]
}

/** What speaks for a pair that has nothing in common by name. */
function whatTextsSuggest(a: WeightedActivity, b: WeightedActivity, { closeness }: Measures): readonly Reason[] {
  const words = sameWords(a, b)
  const themes = sameThemes(a, b)
  if (closeness < CLOSE) return [...words, ...themes]
  const seeming = words.length > 0 ? [] : seemAbout(a, b)
  return [...words, ...seeming, ...themes, ...(seeming.length > 0 ? [] : [CLOSE_IN_MEANING])]
}

/** The subject that both texts are near to, with the words of either that say most of it. */
function seemAbout(a: WeightedActivity, b: WeightedActivity): readonly Reason[] {
  const [concept] = textVectors().nearBoth(a.direction, b.direction)
  if (concept === undefined) return []
  const spans = [tellingWord('a', a, concept), tellingWord('b', b, concept)]
  return spans.every((span) => span !== null) ? [{ v: 2, kind: 'seem-about', concepts: [concept], spans }] : []
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
  const languages = [...minoritiesOfBoth(a.features, b.features)]
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

const CLOSE_IN_MEANING: Reason = { v: 1, kind: 'close-in-meaning' }

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
