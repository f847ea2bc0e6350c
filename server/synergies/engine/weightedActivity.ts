/**
 * One activity within its campaign: its features, weighted by their rarity there; all in the order of their keys. Pure.
 */
import { inKeyOrder, rarity, weigh, type Corpus } from './corpus.ts'
import type { Features } from './features.ts'
import { directionFrom, type Vector } from './vectors/vector.ts'
import type { Weighted } from './weighted.ts'
import { rareKeysOf } from './rareKeys.ts'
import { isTopic } from '../thesaurus/concepts.ts'
import { asSubject, isGeneral, isThing, special, weightOfThing } from './roles.ts'

export interface WeightedActivity {
  readonly features: Features
  /** How much it says on each topic. */
  readonly topicMass: Weighted
  /** The sum of the squares of `topicMass`: how much it says on topics at all. */
  readonly topicTotal: number
  /** Its subject, concepts of any kind: rare ones in prominent places. And the length of that vector. */
  readonly subjectMass: Weighted
  readonly subjectLength: number
  /** Where its texts point from the mean of the campaign. */
  readonly direction: Vector
  /** Products, formats, people and places. */
  readonly outputs: Weighted
  /** The share of each concept in its needs, and how well its offers cover each. */
  readonly wants: Weighted
  readonly covers: Weighted
  /** How rare its partners are. */
  readonly partners: Weighted
  /** Uncommon things: only activities that share one are worth comparing. See `rareKeysOf`. */
  readonly leads: Weighted
}

/** The weight of topics among needs and offers. */
const TOPIC_IN_NEEDS = 1.5
/** How much a topic counts that a need only implies. */
const IMPLIED = 0.7

export function weightActivity(features: Features, corpus: Corpus): WeightedActivity {
  const { concepts, size } = corpus
  const givenConcepts = join(features.offers, features.about, 0.6)
  const inNeeds = (id: string): number => (isTopic(id) ? TOPIC_IN_NEEDS : weightOfThing(id))
  const gives = weigh(givenConcepts, concepts, size, inNeeds)
  const needs = weigh(wholeNeed(features), concepts, size, inNeeds)
  const share = (id: string): number => Math.max(0, rarity(concepts.get(id) ?? 0, size) / rarity(1, size))
  const subjectMass = inKeyOrder(
    [...features.about].flatMap(([id, weight]) => {
      const mass = asSubject(id) * weight * share(id) ** 2
      return mass > 0 ? [[id, mass] as const] : []
    }),
  )
  const topicMass = inKeyOrder(
    [...features.about].flatMap(([id, weight]) => {
      const mass = weight * special(id) * Math.max(0, rarity(concepts.get(id) ?? 0, size))
      return mass > 0 ? [[id, Math.sqrt(mass)] as const] : []
    }),
  )
  return {
    features,
    topicMass,
    topicTotal: [...topicMass.values()].reduce((sum, mass) => sum + mass * mass, 0),
    subjectMass,
    subjectLength: Math.hypot(...subjectMass.values()),
    direction: directionFrom(corpus.mean, features.vector),
    outputs: weigh(features.about, concepts, size, (id) => (isTopic(id) ? 0 : weightOfThing(id))),
    wants: new Map([...needs].map(([id, weight]) => [id, weight * weight])),
    covers: new Map([...gives].map(([id, weight]) => [id, Math.min(1, weight * 3)])),
    partners: inKeyOrder(
      [...features.partners].map((partner) => [
        partner,
        Math.min(1, rarity(corpus.partners.get(partner) ?? 0, size) / rarity(2, size)),
      ]),
    ),
    leads: rareKeysOf(features, corpus),
  }
}

/**
 * "Other texts to compare" are texts on the activity's subject: a need without a topic takes that of its activity.
 * "Ideas of others" are ideas for the activity: a need without a thing either seeks activities like it.
 */
function wholeNeed({ needs, about, hasNeeds }: Features): Weighted {
  if (!hasNeeds) return needs
  const namesTopic = [...needs.keys()].some((id) => isTopic(id) && !isGeneral(id))
  if (namesTopic) return needs
  const namesThing = [...needs.keys()].some(isThing)
  const own = [...about].filter(([id]) => (isTopic(id) ? !isGeneral(id) : !namesThing && isThing(id)))
  return join(needs, new Map(own), IMPLIED)
}

function join(first: Weighted, second: Weighted, factor: number): Weighted {
  const both = new Map(first)
  for (const [key, weight] of second) both.set(key, Math.max(both.get(key) ?? 0, weight * factor))
  return both
}
