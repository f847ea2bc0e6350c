/** Why a pair is suggested, in words that name their evidence, so that a person can check it at a glance. Pure. */
import { AUDIENCES } from '../../../shared/taxonomy.ts'
import type { Measures } from './compare.ts'
import type { Weighted } from './features.ts'
import { mondayOf } from './days.ts'
import { isMet } from './isMet.ts'
import { isWay, type WeightedActivity } from './weightedActivity.ts'
import { isSpecialCase } from '../thesaurus/broader.ts'
import { CONCEPTS } from '../thesaurus/concepts.ts'
import { nameOfConcept } from '../thesaurus/names.ts'

/** So much of a concept in both is worth a word. */
const WORTH_NAMING = 0.02
const MAX_NAMED = 3

/** A reason, and the concepts whose mentions in both texts bear it out; none for a date or an audience. */
export interface Evidence {
  readonly text: string
  readonly concepts: readonly string[]
}

type NameOf = (owner: string) => string

export function reasonsFor(
  a: WeightedActivity,
  b: WeightedActivity,
  measures: Measures,
  nameOf: NameOf,
): readonly string[] {
  return evidenceFor(a, b, measures, nameOf).map(({ text }) => text)
}

export function evidenceFor(
  a: WeightedActivity,
  b: WeightedActivity,
  measures: Measures,
  nameOf: NameOf,
): readonly Evidence[] {
  const sought = whatIsSought(a, b, measures, nameOf)
  // A need that is met is a topic of both as well: it is said once.
  const evidence = [...sought, ...whatIsShared(a, b, WORTH_NAMING, new Set(sought.flatMap(({ concepts }) => concepts)))]
  return [...(evidence.length > 0 ? evidence : whatIsTouched(a, b, nameOf)), ...circumstances(a, b, measures)]
}

function whatIsSought(
  a: WeightedActivity,
  b: WeightedActivity,
  { aNeeds, aGets, bNeeds, bGets }: Measures,
  nameOf: NameOf,
): readonly Evidence[] {
  return [
    ...(isMet(a, b, aNeeds, aGets) ? [needReason(a, b, nameOf, 'has')] : []),
    ...(isMet(b, a, bNeeds, bGets) ? [needReason(b, a, nameOf, 'has')] : []),
  ]
}

const NOTHING: ReadonlySet<string> = new Set()

function whatIsShared(a: WeightedActivity, b: WeightedActivity, worth: number, said = NOTHING): readonly Evidence[] {
  const isNews = ({ id }: Shared): boolean => !said.has(id)
  const topics = sharedOf(a.topics, b.topics, worth).filter(isNews)
  const topicNames = namesOf(topics)
  const outputs = sharedOf(a.outputs, b.outputs, worth).filter(isNews)
  const partners = [...a.features.partners].filter((one) => b.features.partners.has(one))
  const minorities = [...a.features.minorityLanguages].filter((one) => b.features.minorityLanguages.has(one))
  return [
    ...name('Both on', topics),
    ...name(
      'Both have',
      outputs.filter(({ kind }) => kind !== 'people' && kind !== 'place'),
    ),
    ...name(
      'Both involve',
      outputs.filter(({ kind, name }) => kind === 'people' && !topicNames.includes(name)),
    ),
    ...name(
      'Both in',
      outputs.filter(({ kind }) => kind === 'place'),
    ),
    ...plain('Both with the same partner:', partners),
    ...plain('Both reach people in', minorities.map(languageName)),
  ]
}

const name = (how: string, shared: readonly Shared[]): readonly Evidence[] =>
  shared.length === 0 ? [] : [{ text: `${how} ${listed(namesOf(shared))}`, concepts: shared.map(({ id }) => id) }]

/** Reasons that have no evidence in a text. */
const plain = (how: string, names: readonly string[]): readonly Evidence[] =>
  names.length === 0 ? [] : [{ text: `${how} ${listed(names)}`, concepts: [] }]

/** For pairs that many small things speak for. */
function whatIsTouched(a: WeightedActivity, b: WeightedActivity, nameOf: NameOf): readonly Evidence[] {
  const shared = whatIsShared(a, b, 0)
  if (shared.length > 0) return shared
  if (sharedOf(a.needs, b.gives, 0).length > 0) return [needReason(a, b, nameOf, 'may have')]
  return sharedOf(b.needs, a.gives, 0).length > 0 ? [needReason(b, a, nameOf, 'may have')] : []
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
    ...plain('Both for', audiences.map(labelOfAudience)),
    ...(when === null ? [] : [{ text: when, concepts: [] }]),
    ...plain('Both in', languages.map(languageName)),
  ]
}

const conceptById = new Map(CONCEPTS.map((concept) => [concept.id, concept]))

/** "RO looks for a speaker or trainer on bystanders, which FI has". */
function needReason(
  seeker: WeightedActivity,
  giver: WeightedActivity,
  nameOf: NameOf,
  has: 'has' | 'may have',
): Evidence {
  const met = sharedOf(seeker.needs, giver.gives, has === 'has' ? WORTH_NAMING : 0)
  const topics = namesOf(met.filter(({ kind }) => kind === 'topic'))
  const people = namesOf(met.filter(({ kind }) => kind === 'people' || kind === 'place'))
  const things = namesOf(met.filter(({ kind }) => kind !== 'topic' && kind !== 'people' && kind !== 'place'))
  const named = things.length > 0 ? listed(things) : met.length > 0 ? 'something' : 'what in other words is the same'
  const what = [
    named,
    ...(topics.length > 0 ? [`on ${listed(topics)}`] : []),
    ...(people.length > 0 ? [`with ${listed(people)}`] : []),
  ].join(' ')
  const text = `${nameOf(seeker.features.owner)} looks for ${what}, which ${nameOf(giver.features.owner)} ${has}`
  return { text, concepts: met.map(({ id }) => id) }
}

interface Shared {
  readonly id: string
  readonly name: string
  readonly kind: string | undefined
}

const namesOf = (shared: readonly Shared[]): readonly string[] => shared.map(({ name }) => name)

/** The strongest concepts of both, the most special first; a general one is not named beside its special case. */
function sharedOf(a: Weighted, b: Weighted, worth: number): readonly Shared[] {
  return [...a]
    .map(([id, weight]) => [id, weight * (b.get(id) ?? 0)] as const)
    .filter(([id, weight]) => weight > 0 && weight >= worth && !isWay(id))
    .toSorted(([, one], [, other]) => other - one)
    .filter(([id], _, all) => !all.some(([other]) => isSpecialCase(other, id)))
    .slice(0, MAX_NAMED)
    .map(([id]) => ({ id, name: nameOfConcept(id), kind: conceptById.get(id)?.kind }))
}

const DAYS = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' })
const DAY_MS = 86_400_000

/** Said of a week only where both are in it. */
function timeReason(a: WeightedActivity, b: WeightedActivity): string | null {
  if (a.features.days === null || b.features.days === null) return null
  const from = Math.max(a.features.days[0], b.features.days[0])
  const to = Math.min(a.features.days[1], b.features.days[1])
  if (mondayOf(from) <= to) return `Both in the week of ${DAYS.format(mondayOf(from) * DAY_MS)}`
  return from - to === 1 ? 'On two days that follow each other' : `${from - to} days apart`
}

const names = new Intl.DisplayNames('en', { type: 'language' })
export const languageName = (code: string): string => {
  try {
    return names.of(code) ?? code
  } catch {
    return code
  }
}

/** Without what a label says in brackets. */
const labels = new Map<string, string>(
  AUDIENCES.map(({ id, label }) => [id, label.replaceAll(/ \(.*?\)/g, '').toLowerCase()]),
)
const labelOfAudience = (id: string): string => labels.get(id) ?? id

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })
export const listed = (words: readonly string[]): string => list.format([...words])
