/** Finds the words on which a reason rests. Pure. */
import type { EvidenceField, EvidenceSpan } from '../../../shared/synergies/evidence.ts'
import { tokenize } from '../../language/tokens.ts'
import { isSpecialCase } from '../thesaurus/broader.ts'
import { FIELDS, textVectors, type Features } from './features.ts'
import { placeOf } from './reading/stems.ts'
import type { WeightedActivity } from './weightedActivity.ts'

type Side = EvidenceSpan['side']

/** The fields that describe an activity, the most telling first. */
export const ABOUT: readonly EvidenceField[] = ['title', 'gloss', 'description', 'offers']

/** @returns the first mention of a concept, or of a special case of it, in these fields; null if they do not name it */
export function spanOf(side: Side, { mentions }: Features, concept: string, fields = ABOUT): EvidenceSpan | null {
  for (const field of fields) {
    const found =
      mentions[field].find((one) => one.concept === concept) ??
      mentions[field].find((one) => isSpecialCase(one.concept, concept))
    if (found !== undefined) return { side, field, start: found.start, end: found.end }
  }
  return null
}

export interface NamedByBoth {
  readonly concept: string
  readonly spans: readonly [EvidenceSpan, EvidenceSpan]
}

/** The concepts that the texts of both sides name. */
export function namedByBoth(
  a: Features,
  b: Features,
  concepts: readonly string[],
  fields: { readonly a?: readonly EvidenceField[]; readonly b?: readonly EvidenceField[] } = {},
): readonly NamedByBoth[] {
  return concepts.flatMap((concept) => {
    const one = spanOf('a', a, concept, fields.a)
    const other = spanOf('b', b, concept, fields.b)
    return one === null || other === null ? [] : [{ concept, spans: [one, other] as const }]
  })
}

/** So much a word says of a concept whose terms it resembles: "villages" of the countryside, and "families" not of divorce. */
const SAYS_IT = 0.6

type Place = Omit<EvidenceSpan, 'side'>
/** An activity has many pairs, on few subjects. */
const tellingWords = new WeakMap<WeightedActivity, Map<string, Place | null>>()

/**
 * The uncommon word of a text that says most of a concept which the text does not name; null if none says it. A word that many
 * activities have is passed over: a "lesson" would make all of them lessons in mathematics.
 */
export function tellingWord(side: Side, profile: WeightedActivity, concept: string): EvidenceSpan | null {
  const known = tellingWords.get(profile) ?? new Map<string, Place | null>()
  tellingWords.set(profile, known)
  const before = known.get(concept)
  const place = before === undefined ? findTellingWord(profile, concept) : before
  known.set(concept, place)
  return place === null ? null : { side, ...place }
}

function findTellingWord(
  { features: { words, texts, readAs, mentions }, leads }: WeightedActivity,
  concept: string,
): Place | null {
  let [telling, most]: [Place | null, number] = [null, SAYS_IT]
  for (const [stem, packed] of words) {
    const { start, end, ...place } = placeOf(packed)
    const field = FIELDS[place.field] ?? 'title'
    if (!leads.has(stem) || field === 'needs') continue
    // What names something is no sign of something else: a library does not speak of lending, nor bullying of teachers.
    if (mentions[field].some((one) => one.start <= start && end <= one.end)) continue
    const [word] = tokenize(texts[field].slice(start, end))
    const weight = word === undefined ? 0 : textVectors().wordSays(word, readAs, concept)
    if (weight > most) [telling, most] = [{ field, start, end }, weight]
  }
  return telling
}
