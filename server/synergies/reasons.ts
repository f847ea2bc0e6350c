/** Why a pair is suggested, in words that name their evidence, so that a person can check it at a glance. Pure. */
import { AUDIENCES } from '../../shared/taxonomy.ts'
import type { Measures } from './compare.ts'
import type { Weighted } from './features.ts'
import { isMet } from './isMet.ts'
import { isWay, type Profile } from './profile.ts'
import { CONCEPTS } from './thesaurus/concepts.ts'
import { nameOfConcept } from './thesaurus/names.ts'

/** So much of a concept in both is worth a word. */
const WORTH_NAMING = 0.02
const MOST_NAMED = 3

export function reasonsFor(
  a: Profile,
  b: Profile,
  measures: Measures,
  nameOf: (owner: string) => string,
): readonly string[] {
  const evidence = [...whatIsSought(a, b, measures, nameOf), ...whatIsShared(a, b, WORTH_NAMING)]
  return [...(evidence.length > 0 ? evidence : whatIsTouched(a, b, nameOf)), ...circumstances(a, b, measures)]
}

function whatIsSought(
  a: Profile,
  b: Profile,
  { aNeeds, aGets, bNeeds, bGets }: Measures,
  nameOf: (owner: string) => string,
): readonly string[] {
  const reasons: string[] = []
  if (isMet(a, b, aNeeds, aGets)) reasons.push(needReason(a, b, nameOf, 'has'))
  if (isMet(b, a, bNeeds, bGets)) reasons.push(needReason(b, a, nameOf, 'has'))
  return reasons
}

function whatIsShared(a: Profile, b: Profile, worth: number): readonly string[] {
  const reasons: string[] = []
  const topics = namesOf(sharedOf(a.topics, b.topics, worth))
  if (topics.length > 0) reasons.push(`Both on ${listed(topics)}`)
  const doings = sharedOf(a.doings, b.doings, worth)
  const things = namesOf(doings.filter(({ kind }) => kind !== 'people' && kind !== 'place'))
  if (things.length > 0) reasons.push(`Both have ${listed(things)}`)
  const people = namesOf(doings.filter(({ kind, name }) => kind === 'people' && !topics.includes(name)))
  if (people.length > 0) reasons.push(`Both involve ${listed(people)}`)
  const places = namesOf(doings.filter(({ kind }) => kind === 'place'))
  if (places.length > 0) reasons.push(`Both in ${listed(places)}`)
  const partners = [...a.features.partners].filter((one) => b.features.partners.has(one))
  if (partners.length > 0) reasons.push(`Both with the same partner: ${listed(partners)}`)
  const minorities = [...a.features.minorityLanguages].filter((one) => b.features.minorityLanguages.has(one))
  if (minorities.length > 0) reasons.push(`Both reach people in ${listed(minorities.map(languageName))}`)
  return reasons
}

/** For pairs that many small things speak for. */
function whatIsTouched(a: Profile, b: Profile, nameOf: (owner: string) => string): readonly string[] {
  const shared = whatIsShared(a, b, 0)
  if (shared.length > 0) return shared
  if (sharedOf(a.needs, b.gives, 0).length > 0) return [needReason(a, b, nameOf, 'may have')]
  return sharedOf(b.needs, a.gives, 0).length > 0 ? [needReason(b, a, nameOf, 'may have')] : []
}

/** To whom, when and in which languages: what makes it easier, and no reason alone. */
function circumstances(a: Profile, b: Profile, { sameWeek }: Measures): readonly string[] {
  const reasons: string[] = []
  const audiences = [...a.features.audiences].filter((one) => one !== 'public' && b.features.audiences.has(one))
  if (audiences.length > 0) reasons.push(`Both for ${listed(audiences.map(labelOfAudience))}`)
  const when = sameWeek > 0 ? timeReason(a, b) : null
  if (when !== null) reasons.push(when)
  // That both can be read in English says little where nearly all can.
  const languages = [...a.features.languages].filter(
    (one) => one !== 'en' && b.features.languages.has(one) && !a.features.minorityLanguages.has(one),
  )
  if (languages.length > 0) reasons.push(`Both in ${listed(languages.map(languageName))}`)
  return reasons
}

const conceptById = new Map(CONCEPTS.map((concept) => [concept.id, concept]))

/** Whether one concept is a general case of the other. */
function isBroader(general: string, special: string): boolean {
  return (conceptById.get(special)?.broader ?? []).some((one) => one === general || isBroader(general, one))
}

/** "RO looks for a speaker or trainer on bystanders, which FI has". */
function needReason(
  seeker: Profile,
  giver: Profile,
  nameOf: (owner: string) => string,
  has: 'has' | 'may have',
): string {
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
  return `${nameOf(seeker.features.owner)} looks for ${what}, which ${nameOf(giver.features.owner)} ${has}`
}

interface Shared {
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
    .filter(([id], _, all) => !all.some(([other]) => isBroader(id, other)))
    .slice(0, MOST_NAMED)
    .map(([id]) => ({ name: nameOfConcept(id), kind: conceptById.get(id)?.kind }))
}

const DAYS = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' })
const DAY_MS = 86_400_000
/** 1 January 1970 was a Thursday: weeks begin on Monday. */
const mondayOf = (day: number): number => day - ((day + 3) % 7)

/** Said of a week only where both are in it. */
function timeReason(a: Profile, b: Profile): string | null {
  if (a.features.days === null || b.features.days === null) return null
  const from = Math.max(a.features.days[0], b.features.days[0])
  const to = Math.min(a.features.days[1], b.features.days[1])
  if (mondayOf(from) <= to) return `Both in the week of ${DAYS.format(mondayOf(from) * DAY_MS)}`
  return from - to === 1 ? 'On two days that follow each other' : `${from - to} days apart`
}

const names = new Intl.DisplayNames('en', { type: 'language' })
const languageName = (code: string): string => {
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
const listed = (words: readonly string[]): string => list.format([...words])
