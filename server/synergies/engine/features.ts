/** The features of one activity, ready to be compared with many. Pure; independent of all other activities. */
import { NETWORK } from '../../../shared/network.ts'
import type { SynergyActivity } from './activity.ts'
import { isCommonPartner } from './commonPartners.ts'
import { spansOf, type Span } from './days.ts'
import { latinise } from './text/latinise.ts'
import { tokenize, type TextToken } from './text/tokens.ts'
import { CONCEPTS } from '../thesaurus/concepts.ts'
import { impliedBy } from '../thesaurus/implied.ts'
import { compileMatcher, type Mention } from '../thesaurus/matcher.ts'
import { SIGNALS } from '../terms/signals.ts'
import { STOP_WORDS } from '../thesaurus/stopWords.ts'

/** How strongly something is spoken of, by id. */
export type Weighted = ReadonlyMap<string, number>

export interface Features {
  readonly id: string
  readonly owner: string
  readonly languages: ReadonlySet<string>
  /** Those of its languages that are not official in its country, English aside. */
  readonly minorityLanguages: ReadonlySet<string>
  /** Concepts of what it is and does. */
  readonly about: Weighted
  /** Concepts of what it has to give, and of what it looks for. */
  readonly offers: Weighted
  readonly needs: Weighted
  /** Words of its own text without those that everybody writes, in Latin spelling, cut to their stems. */
  readonly words: Weighted
  readonly offerWords: Weighted
  readonly needWords: Weighted
  readonly themes: ReadonlySet<string>
  readonly audiences: ReadonlySet<string>
  readonly type: string | null
  readonly format: string | null
  readonly partners: ReadonlySet<string>
  /** When it takes place: see `spansOf`. */
  readonly spans: readonly Span[]
  readonly mentions: Readonly<Record<'title' | 'description' | 'offers' | 'needs', readonly Mention[]>>
}

const matcher = compileMatcher(CONCEPTS)
/** A signal is a common word, and in another language may be another: only the language of the text counts. */
const signalMatcher = compileMatcher(SIGNALS, new Set())
const topics = new Set(CONCEPTS.filter(({ kind }) => kind === 'topic').map(({ id }) => id))
const isTopic = (concept: string): boolean => topics.has(concept)
const conceptById = new Map(CONCEPTS.map((concept) => [concept.id, concept]))
/** A theme means the concept of its name; without one, all that mean it. Its special cases are only sometimes meant. */
const conceptsOfTheme = new Map(
  [
    ...Map.groupBy(
      CONCEPTS.flatMap(({ id, themes }) => themes.map((theme) => ({ id, theme }))),
      ({ theme }) => theme,
    ),
  ].map(([theme, concepts]) => [theme, conceptById.has(theme) ? [theme] : concepts.map(({ id }) => id)] as const),
)
const stopWords = new Set(Object.values(STOP_WORDS).flatMap((list) => list.flatMap((word) => latinise(word))))
const languagesOfCountry = new Map(NETWORK.map(({ country, languages }) => [String(country), languages]))

/** How much a mention counts by where it stands. */
const IN_TITLE = 1.6
const IN_TEXT = 1
const IN_OFFERS = 0.7
const BY_TAG = 0.3
/** A special case speaks of its general concept as well, but less. */
const BROADER = 0.45

/** @param written the language of its texts, if that was certain */
export function featuresOf(activity: SynergyActivity, written: string | null): Features {
  const ownLanguages = languagesOfCountry.get(activity.country.slice(0, 2).toUpperCase()) ?? []
  const languages = new Set(
    [...(written === null ? [] : [written]), ...ownLanguages, ...activity.languages].flatMap(alike),
  )
  const mayBeGreek = languages.has('el')
  const fields = {
    title: tokenize(activity.title, mayBeGreek),
    description: tokenize(activity.description, mayBeGreek),
    offers: tokenize(activity.offers, mayBeGreek),
    needs: tokenize(activity.needs, mayBeGreek),
  }
  const mentions = {
    title: findConcepts(fields.title, languages, written),
    description: findConcepts(fields.description, languages, written),
    // Texts for others are often in English.
    offers: findConcepts(fields.offers, languages, null),
    needs: findConcepts(fields.needs, languages, null),
  }
  const about = new Map<string, number>()
  addMentions(about, mentions.title, IN_TITLE)
  addMentions(about, mentions.description, IN_TEXT)
  addMentions(about, mentions.offers, IN_OFFERS)
  for (const theme of activity.themes) {
    for (const id of conceptsOfTheme.get(theme) ?? []) if (!about.has(id)) about.set(id, BY_TAG)
  }
  const offers = new Map<string, number>()
  addMentions(offers, mentions.offers, IN_TEXT)
  const needs = new Map<string, number>()
  addMentions(needs, mentions.needs, IN_TEXT)
  return {
    id: activity.id,
    owner: activity.country,
    languages: new Set([...(written === null ? ownLanguages : [written]), ...activity.languages]),
    minorityLanguages: new Set(
      activity.languages.filter((one) => one !== 'en' && ownLanguages.length > 0 && !ownLanguages.includes(one)),
    ),
    about: withBroader(about),
    offers: withBroader(offers),
    needs: withBroader(needs),
    words: countWords([...fields.title, ...fields.title, ...fields.description]),
    offerWords: countWords(fields.offers),
    needWords: countWords(fields.needs),
    themes: new Set(activity.themes),
    audiences: new Set(activity.audiences),
    type: activity.type,
    format: activity.format,
    partners: new Set(
      activity.partners
        .map((name) =>
          tokenize(name)
            .map(({ spellings }) => spellings[0] ?? '')
            .join(' '),
        )
        .filter((name) => name !== '' && !isCommonPartner(name)),
    ),
    spans: spansOf(activity),
    mentions,
  }
}

/**
 * The concepts that a text names, and those that it implies.
 * @param written its language; null if it may be any of `languages` or English
 */
function findConcepts(
  words: readonly TextToken[],
  languages: ReadonlySet<string>,
  written: string | null,
): readonly Mention[] {
  const named = longest(withoutStopWords(matcher.find(words, languages), words, written))
  const signs = signalMatcher.find(words, new Set(written === null ? [...languages, 'en'] : alike(written)))
  const names = new Set(named.map(({ concept }) => concept))
  return [...named, ...impliedBy([...named, ...signs]).filter(({ concept }) => !names.has(concept))]
}

const stopWordsOf = new Map(
  Object.entries(STOP_WORDS).map(([language, list]) => [language, new Set(list.flatMap((word) => latinise(word)))]),
)

/** French "même" is no meme. */
function withoutStopWords(
  mentions: readonly Mention[],
  words: readonly TextToken[],
  written: string | null,
): readonly Mention[] {
  const list = written === null || written === 'en' ? undefined : stopWordsOf.get(written)
  if (list === undefined) return mentions
  const idle = new Set(
    words.filter(({ spellings }) => spellings.some((one) => list.has(one))).map(({ start, end }) => `${start} ${end}`),
  )
  return mentions.filter(({ concept, start, end }) => !isTopic(concept) || !idle.has(`${start} ${end}`))
}

/** "A chatbot on our website" is a product and does not speak of chatbots: a topic within something else is left out. */
function longest(mentions: readonly Mention[]): readonly Mention[] {
  const others = mentions.filter(({ concept }) => !isTopic(concept))
  return mentions.filter(
    (inner) =>
      !isTopic(inner.concept) ||
      !others.some(
        ({ start, end }) => start <= inner.start && inner.end <= end && end - start > inner.end - inner.start,
      ),
  )
}

/** Said several times counts a little more than once. */
function addMentions(into: Map<string, number>, mentions: readonly Mention[], weight: number): void {
  const times = new Map<string, number>()
  for (const { concept } of mentions) times.set(concept, (times.get(concept) ?? 0) + 1)
  for (const [concept, count] of times) {
    into.set(concept, Math.min(3, (into.get(concept) ?? 0) + weight * (1 + Math.log(count) / 2)))
  }
}

function withBroader(found: Map<string, number>): Weighted {
  const all = new Map(found)
  const climb = (id: string, weight: number, depth: number): void => {
    if (depth > 3) return
    for (const broader of conceptById.get(id)?.broader ?? []) {
      all.set(broader, Math.max(all.get(broader) ?? 0, weight))
      climb(broader, weight * BROADER, depth + 1)
    }
  }
  for (const [id, weight] of found) climb(id, weight * BROADER, 0)
  return all
}

/** Languages that the thesaurus writes down together, or that are near. */
const TOGETHER: Readonly<Record<string, readonly string[]>> = {
  bs: ['hr', 'sr'],
  cnr: ['hr', 'sr'],
  sr: ['hr'],
  hr: ['sr'],
  nn: ['nb'],
  no: ['nb'],
  lb: ['de', 'fr'],
  mk: ['bg', 'sr'],
  ru: ['uk', 'bg'],
  be: ['uk'],
  ca: ['es', 'fr'],
  gl: ['pt', 'es'],
}

const alike = (language: string): readonly string[] => [language, ...(TOGETHER[language] ?? [])]

const STEM_LETTERS = 7

function countWords(words: readonly TextToken[]): Weighted {
  const counts = new Map<string, number>()
  for (const { spellings } of words) {
    const spelling = spellings[0] ?? ''
    if (spelling.length < 3 || stopWords.has(spelling) || /^\d+$/.test(spelling)) continue
    const stem = spelling.slice(0, STEM_LETTERS)
    counts.set(stem, (counts.get(stem) ?? 0) + 1)
  }
  return counts
}
