/** One activity as it stands in its campaign: its features, weighted by how rare they are there. Pure. */
import { cosine, weigh, type Corpus } from './corpus.ts'
import type { Features, Weighted } from './features.ts'
import { CONCEPTS } from './thesaurus/concepts.ts'

export interface Profile {
  readonly features: Features
  /** What it is about. */
  readonly topics: Weighted
  /** What is made or done, with whom and where. */
  readonly doings: Weighted
  readonly words: Weighted
  /** What it has to give: its offers first, its content as well. */
  readonly gives: Weighted
  readonly givesWords: Weighted
  readonly needs: Weighted
  readonly needsWords: Weighted
  /** How much there is to go by: the length of its concepts before they were scaled. */
  readonly substance: number
  /** It names no topic of its own and looks for nothing. */
  readonly isPlain: boolean
}

const topics = new Set(CONCEPTS.filter(({ kind }) => kind === 'topic').map(({ id }) => id))
const purposes = new Set(CONCEPTS.filter(({ kind }) => kind === 'purpose').map(({ id }) => id))
const isTopic = (concept: string): boolean => topics.has(concept)

/** What nearly every activity of a Safer Internet Centre is about says little of any of them. */
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

export const isGeneral = (concept: string): boolean => general.has(concept)

/** How much topics count beside the rest in what somebody needs and gives; purposes say how, not what. */
const TOPIC_IN_NEEDS = 1.5
const PURPOSE_IN_NEEDS = 0.3
/** Said in its own words, not by a tag alone. */
const OWN_WORDS = 0.6
/** How much a topic counts that a need only implies. */
const IMPLIED = 0.7

export function profileOf(features: Features, corpus: Corpus): Profile {
  const { concepts, words, size } = corpus
  const givenConcepts = join(features.offers, features.about, 0.6)
  const givenWords = join(features.offerWords, features.words, 0.6)
  const inNeeds = (id: string): number => (isTopic(id) ? TOPIC_IN_NEEDS : purposes.has(id) ? PURPOSE_IN_NEEDS : 1)
  return {
    features,
    topics: weigh(features.about, concepts, size, (id) => (isTopic(id) ? (general.has(id) ? 0.15 : 1) : 0)),
    doings: weigh(features.about, concepts, size, (id) => (isTopic(id) ? 0 : 1)),
    words: weigh(features.words, words, size),
    gives: weigh(givenConcepts, concepts, size, inNeeds),
    givesWords: weigh(givenWords, words, size),
    needs: weigh(wholeNeed(features), concepts, size, inNeeds),
    needsWords: weigh(features.needWords, words, size),
    isPlain:
      features.needs.size === 0 &&
      ![...features.about].some(([id, weight]) => isTopic(id) && !general.has(id) && weight >= OWN_WORDS),
    substance: [...features.about.values()].reduce((sum, weight) => sum + weight, 0),
  }
}

/** "Other texts to compare" are texts on what the activity is about: a need that names no topic has that of its activity. */
function wholeNeed({ needs, about, needWords }: Features): Weighted {
  if ((needs.size === 0 && needWords.size === 0) || [...needs.keys()].some((id) => isTopic(id) && !general.has(id))) {
    return needs
  }
  const own = [...about].filter(([id]) => isTopic(id) && !general.has(id))
  return join(needs, new Map(own), IMPLIED)
}

function join(first: Weighted, second: Weighted, factor: number): Weighted {
  const both = new Map(first)
  for (const [key, weight] of second) both.set(key, Math.max(both.get(key) ?? 0, weight * factor))
  return both
}

/** How far `giver` has what `seeker` looks for, between 0 and 1. */
export function meetsNeed(seeker: Profile, giver: Profile): number {
  if (seeker.needs.size === 0 && seeker.needsWords.size === 0) return 0
  const concepts = coverage(seeker.needs, giver.gives)
  const words = cosine(seeker.needsWords, giver.givesWords)
  return Math.min(1, concepts * 0.85 + words * 0.6)
}

/** Which share of `wanted` is in `given`, whatever else there is. */
function coverage(wanted: Weighted, given: Weighted): number {
  let all = 0
  let found = 0
  for (const [key, weight] of wanted) {
    all += weight * weight
    const has = given.get(key) ?? 0
    if (has > 0) found += weight * weight * Math.min(1, has * 3)
  }
  return all === 0 ? 0 : found / all
}
