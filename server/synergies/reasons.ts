/** Why a pair is suggested, in words that name their evidence, so that a person can check it at a glance. Pure. */
import { AUDIENCES } from '../../shared/taxonomy.ts'
import type { Measures } from './compare.ts'
import type { Weighted } from './features.ts'
import type { Profile } from './profile.ts'
import { CONCEPTS } from './thesaurus/concepts.ts'

/** So much of a concept in both is worth a word. */
const WORTH_NAMING = 0.02
const MOST_NAMED = 3
const NEED_IS_MET = 0.3

export function reasonsFor(
  a: Profile,
  b: Profile,
  measures: Measures,
  nameOf: (owner: string) => string,
): readonly string[] {
  const reasons: string[] = []
  if (measures.aNeeds >= NEED_IS_MET) reasons.push(needReason(a, b, nameOf))
  if (measures.bNeeds >= NEED_IS_MET) reasons.push(needReason(b, a, nameOf))
  const topics = sharedConcepts(a.topics, b.topics)
  if (topics.length > 0) reasons.push(`Both on ${listed(topics)}`)
  const doings = sharedConcepts(a.doings, b.doings)
  if (doings.length > 0) reasons.push(`Both: ${listed(doings)}`)
  const audiences = [...a.features.audiences].filter((one) => one !== 'public' && b.features.audiences.has(one))
  if (audiences.length > 0) reasons.push(`Both for ${listed(audiences.map(labelOfAudience))}`)
  const partners = [...a.features.partners].filter((one) => b.features.partners.has(one))
  if (partners.length > 0) reasons.push(`Both with the same partner: ${listed(partners)}`)
  const when = sameTime(a, b)
  if (measures.sameWeek > 0 && when !== null) reasons.push(when)
  const languages = [...a.features.languages].filter((one) => b.features.languages.has(one))
  if (languages.length > 0) reasons.push(`Both can be read in ${listed(languages.map(languageName))}`)
  return reasons
}

const broaderOf = new Map(CONCEPTS.map(({ id, broader }) => [id, broader]))

/** Whether one concept is a general case of the other. */
function isBroader(general: string, special: string): boolean {
  return (broaderOf.get(special) ?? []).some((one) => one === general || isBroader(general, one))
}

const ABBREVIATIONS = new Set(['ai', 'vr', 'dsa', 'csam', 'ncsii', 'lgbtiq', 'ict', 'mooc'])
const nameOfConcept = (id: string): string =>
  id
    .split('-')
    .map((word) => (ABBREVIATIONS.has(word) ? word.toUpperCase() : word))
    .join(' ')

function needReason(seeker: Profile, giver: Profile, nameOf: (owner: string) => string): string {
  const met = sharedConcepts(seeker.needs, giver.gives).filter((one) => one !== '')
  const what = met.length === 0 ? 'in other words the same' : listed(met)
  return `${nameOf(seeker.features.owner)} looks for what ${nameOf(giver.features.owner)} has: ${what}`
}

/** The strongest concepts of both, the most special first; a general one is not named beside its special case. */
function sharedConcepts(a: Weighted, b: Weighted): readonly string[] {
  return [...a]
    .map(([id, weight]) => [id, weight * (b.get(id) ?? 0)] as const)
    .filter(([, weight]) => weight >= WORTH_NAMING)
    .toSorted(([, one], [, other]) => other - one)
    .filter(([id], _, all) => !all.some(([other]) => isBroader(id, other)))
    .slice(0, MOST_NAMED)
    .map(([id]) => nameOfConcept(id))
}

const MONTHS = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' })
const DAY_MS = 86_400_000

function sameTime(a: Profile, b: Profile): string | null {
  if (a.features.days === null || b.features.days === null) return null
  const first = Math.max(a.features.days[0], b.features.days[0])
  // 1 January 1970 was a Thursday: weeks begin on Monday.
  const monday = first - ((first + 3) % 7)
  return `Both in the week of ${MONTHS.format(monday * DAY_MS)}`
}

const names = new Intl.DisplayNames('en', { type: 'language' })
const languageName = (code: string): string => {
  try {
    return names.of(code) ?? code
  } catch {
    return code
  }
}

const labels = new Map<string, string>(AUDIENCES.map(({ id, label }) => [id, label.toLowerCase()]))
const labelOfAudience = (id: string): string => labels.get(id) ?? id

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })
const listed = (words: readonly string[]): string => list.format([...words])
