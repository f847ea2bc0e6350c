/**
 * One activity as it stands in its campaign: its features, weighted by how rare they are there; all in the order of their
 * keys. Pure.
 */
import { inKeyOrder, rarity, weigh, type Corpus } from './corpus.ts'
import type { Features, Weighted } from './features.ts'
import { rareKeysOf } from './rareKeys.ts'
import { CONCEPTS } from '../thesaurus/concepts.ts'

export interface WeightedActivity {
  readonly features: Features
  /** The topics of the activity. */
  readonly topics: Weighted
  /** The same, not scaled: how much it says on each. */
  readonly topicMass: Weighted
  /** Products, formats, people and places. */
  readonly outputs: Weighted
  readonly words: Weighted
  /** The things it has to give: its offers first, its content as well. */
  readonly gives: Weighted
  readonly givesWords: Weighted
  readonly needs: Weighted
  readonly needsWords: Weighted
  /** Which share of what it needs each concept is, and how far what it has to give covers each. */
  readonly wants: Weighted
  readonly covers: Weighted
  /** The same share among the things it needs alone: a film, a speaker, figures, whatever they are about. */
  readonly wantsThings: Weighted
  /** How rare the special topics and outputs are that it names itself, and its partners. */
  readonly namedTopics: Weighted
  readonly namedOutputs: Weighted
  readonly partners: Weighted
  /** Uncommon things: only activities that share one are worth comparing. */
  readonly leads: Weighted
  /** It names no topic of its own and looks for nothing. */
  readonly isPlain: boolean
}

const topics = new Set(CONCEPTS.filter(({ kind }) => kind === 'topic').map(({ id }) => id))
const isTopic = (concept: string): boolean => topics.has(concept)

/** Topics of nearly every activity of a Safer Internet Centre, which say little of any of them. */
const general: ReadonlySet<string> = new Set([
  'digital-citizenship',
  'media-literacy',
  'digital-skills',
  'parenting',
  'teachers-role',
  'education',
  'social-media',
  'mobile-phones',
  'creativity',
  'respect-netiquette',
  'children-rights',
  'positive-content',
  'digital-policy',
  'law',
  'police',
  'gender',
  'perpetrators',
  'early-childhood',
  'inclusion',
  'online-violence',
  'harmful-content',
])

const A_GENERAL_TOPIC = 0.15
/** "Artificial intelligence" is spoken of with chatbots, with false pictures and with homework. */
const AN_UMBRELLA = 0.5
/** How many topics are special cases of a topic. */
const narrower = new Map<string, number>()
for (const { kind, broader } of CONCEPTS) {
  if (kind === 'topic') for (const id of broader) narrower.set(id, (narrower.get(id) ?? 0) + 1)
}

/** How well a topic distinguishes activities of centres. */
const special = (id: string): number =>
  !isTopic(id) ? 0 : general.has(id) ? A_GENERAL_TOPIC : (narrower.get(id) ?? 0) >= 2 ? AN_UMBRELLA : 1

/** A topic that distinguishes activities of centres as well as any. */
export const isSpecialTopic = (id: string): boolean => special(id) === 1

/** "To translate", "with partners": how things are given and sought, not what; two activities do not share them. */
const WAYS: ReadonlySet<string> = new Set(['translation', 'open-licence', 'partner-wanted', 'funding'])
const A_WAY = 0.3
export const isWay = (id: string): boolean => WAYS.has(id)
/** Concepts that can be given or done. */
const isThing = (id: string): boolean => !isTopic(id) && !isWay(id)
const weightOfThing = (id: string): number => (isWay(id) ? A_WAY : 1)

/** How much topics count beside the rest in what somebody needs and gives. */
const TOPIC_IN_NEEDS = 1.5
/** A mention of its own, not one by a tag or through a special case. */
const NAMED = 0.9
/** Said in its own words, not by a tag alone. */
const OWN_WORDS = 0.6
/** How much a topic counts that a need only implies. */
const IMPLIED = 0.7

export function weightActivity(features: Features, corpus: Corpus): WeightedActivity {
  const { concepts, words, size } = corpus
  const givenConcepts = join(features.offers, features.about, 0.6)
  const givenWords = join(features.offerWords, features.words, 0.6)
  const inNeeds = (id: string): number => (isTopic(id) ? TOPIC_IN_NEEDS : weightOfThing(id))
  const gives = weigh(givenConcepts, concepts, size, inNeeds)
  const needs = weigh(wholeNeed(features), concepts, size, inNeeds)
  const named = [...features.about].flatMap(([id, weight]) =>
    weight < NAMED || general.has(id)
      ? []
      : [[id, Math.min(1, rarity(concepts.get(id) ?? 0, size) / rarity(1, size))] as const],
  )
  return {
    features,
    topics: weigh(features.about, concepts, size, special),
    topicMass: inKeyOrder(
      [...features.about].flatMap(([id, weight]) => {
        const mass = weight * special(id) * Math.max(0, rarity(concepts.get(id) ?? 0, size))
        return mass > 0 ? [[id, Math.sqrt(mass)] as const] : []
      }),
    ),
    outputs: weigh(features.about, concepts, size, (id) => (isTopic(id) ? 0 : weightOfThing(id))),
    words: weigh(features.words, words, size),
    gives,
    givesWords: weigh(givenWords, words, size),
    needs,
    needsWords: weigh(features.needWords, words, size),
    wants: new Map([...needs].map(([id, weight]) => [id, weight * weight])),
    wantsThings: sharesOfThings(needs),
    covers: new Map([...gives].map(([id, weight]) => [id, Math.min(1, weight * 3)])),
    namedTopics: inKeyOrder(named.filter(([id]) => isTopic(id))),
    namedOutputs: inKeyOrder(named.filter(([id]) => !isTopic(id))),
    partners: inKeyOrder(
      [...features.partners].map((partner) => [
        partner,
        Math.min(1, rarity(corpus.partners.get(partner) ?? 0, size) / rarity(2, size)),
      ]),
    ),
    leads: rareKeysOf(features, corpus),
    isPlain:
      features.needs.size === 0 &&
      ![...features.about].some(([id, weight]) => isTopic(id) && !general.has(id) && weight >= OWN_WORDS),
  }
}

/**
 * "Other texts to compare" are texts on what the activity is about: a need that names no topic has that of its activity.
 * "Ideas of others" are ideas on what it does: a need that names no thing either seeks the like of the activity itself.
 */
function wholeNeed({ needs, about, needWords }: Features): Weighted {
  if (needs.size === 0 && needWords.size === 0) return needs
  const namesTopic = [...needs.keys()].some((id) => isTopic(id) && !general.has(id))
  if (namesTopic) return needs
  const namesThing = [...needs.keys()].some(isThing)
  const own = [...about].filter(([id]) => (isTopic(id) ? !general.has(id) : !namesThing && isThing(id)))
  return join(needs, new Map(own), IMPLIED)
}

function sharesOfThings(needs: Weighted): Weighted {
  const things = [...needs].filter(([id]) => isThing(id))
  const all = things.reduce((sum, [, weight]) => sum + weight * weight, 0)
  return new Map(things.map(([id, weight]) => [id, (weight * weight) / all]))
}

function join(first: Weighted, second: Weighted, factor: number): Weighted {
  const both = new Map(first)
  for (const [key, weight] of second) both.set(key, Math.max(both.get(key) ?? 0, weight * factor))
  return both
}

/** How far a need is met, between 0 and 1, by concepts that cover it and by words. */
export function needMet(concepts: number, words: number): number {
  return Math.min(1, concepts * 0.85 + words * 0.6)
}
