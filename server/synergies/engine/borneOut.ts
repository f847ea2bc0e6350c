/** Whether a text is about a concept that it names, or only mentions it in passing. Pure. */
import type { EvidenceField } from '../../../shared/synergies/evidence.ts'
import { isSpecialCase } from '../thesaurus/broader.ts'
import { conceptOf } from '../thesaurus/concepts.ts'
import type { Mention } from '../thesaurus/matcher.ts'
import { textVectors, type Features } from './features.ts'
import { ABOUT } from './spans.ts'
import { cosine } from './vectors/vector.ts'
import type { WeightedActivity } from './weightedActivity.ts'

/** A text that is less close to a concept than this says nothing else of it. */
const SAYS_MORE = 0.15
/** And one that does not name it, but has words that imply it together. */
const SAYS_IT_OTHERWISE = 0.3
const PROMINENT: ReadonlySet<EvidenceField> = new Set(['title', 'gloss'])
const FIELDS: readonly EvidenceField[] = [...ABOUT, 'needs']

/** An activity has many pairs, on few subjects. */
const known = new WeakMap<WeightedActivity, Map<string, boolean>>()

/**
 * A concept in the title, or named twice, is no passing mention. If a text names it once, the text as a whole has to be close
 * to it: a word in another sense stands alone, and so does an organiser or a setting.
 */
export function bearsOut(activity: WeightedActivity, concept: string): boolean {
  const ofActivity = known.get(activity) ?? new Map<string, boolean>()
  known.set(activity, ofActivity)
  const isBorneOut = ofActivity.get(concept) ?? readsAsAbout(activity, concept)
  ofActivity.set(concept, isBorneOut)
  return isBorneOut
}

function readsAsAbout({ features, direction }: WeightedActivity, concept: string): boolean {
  const found = FIELDS.flatMap((field) => mentionsOf(features, field, concept).map((mention) => ({ field, mention })))
  const [first] = found
  if (first === undefined) return false
  if (found.length > 1 || PROMINENT.has(first.field)) return true
  const subject = textVectors().subjects.get(concept)
  const enough = first.mention.implied === true ? SAYS_IT_OTHERWISE : SAYS_MORE
  return subject === undefined || cosine(direction, subject) >= enough
}

/** The name of a format names no topic: an online lesson is not about online lessons. */
function mentionsOf({ mentions }: Features, field: EvidenceField, concept: string): readonly Mention[] {
  const all = mentions[field]
  return all.filter(
    (one) =>
      (one.concept === concept || isSpecialCase(one.concept, concept)) &&
      !all.some((other) => other.start === one.start && other.end === one.end && isMade(other.concept)),
  )
}

const isMade = (id: string): boolean => ['format', 'product'].includes(conceptOf(id)?.kind ?? '')
