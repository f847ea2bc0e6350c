/** The features of one activity, ready to be compared with many. Pure; independent of all other activities. */
import { NETWORK } from '../../../shared/network.ts'
import { tokenize, type TextToken } from '../../language/tokens.ts'
import { CONCEPTS, SIGNALS } from '../thesaurus/concepts.ts'
import type { Concept } from '../thesaurus/concept.ts'
import type { Mention } from '../thesaurus/matcher.ts'
import type { SynergyActivity } from './activity.ts'
import { isCommonPartner } from './commonPartners.ts'
import { spansOf, type Span } from './days.ts'
import { alike } from './reading/languages.ts'
import { namedLanguages } from './reading/namedLanguages.ts'
import { createProminence, type Prominence } from './reading/prominence.ts'
import { createConceptReader } from './reading/readConcepts.ts'
import { createSense } from './reading/sense.ts'
import { stemsOf } from './reading/stems.ts'
import { countUnderstood } from './reading/understood.ts'
import { createTextVectors, type TextVectors } from './vectors/textVectors.ts'
import type { Vector } from './vectors/vector.ts'
import type { Weighted } from './weighted.ts'

/** The texts of an activity. The gloss is an English line beneath the title. */
export const FIELDS = ['title', 'gloss', 'description', 'offers', 'needs'] as const
type Field = (typeof FIELDS)[number]

export interface Features {
  readonly id: string
  readonly owner: string
  readonly languages: ReadonlySet<string>
  /** Its languages that are not official in its country, except English. */
  readonly minorityLanguages: ReadonlySet<string>
  /** The official languages of its country. */
  readonly official: ReadonlySet<string>
  /** Languages that its texts name, or its resources are in. */
  readonly namedLanguages: ReadonlySet<string>
  /** Concepts of the activity and its actions. */
  readonly about: Weighted
  /** Concepts that it offers, and concepts that it looks for. */
  readonly offers: Weighted
  readonly needs: Weighted
  /** Its words, each with its first place: see `stemsOf`. The fields are numbered as in `FIELDS`. */
  readonly words: ReadonlyMap<string, number>
  /** It names offers, and needs, whether in known words or not. */
  readonly hasOffers: boolean
  readonly hasNeeds: boolean
  /** The share of the words of its title, gloss and description that the thesaurus knows, between 0 and 1. */
  readonly understood: number
  /** Characters of its description. */
  readonly length: number
  readonly themes: ReadonlySet<string>
  readonly audiences: ReadonlySet<string>
  readonly type: string | null
  readonly format: string | null
  readonly partners: ReadonlySet<string>
  /** When it takes place: see `spansOf`. */
  readonly spans: readonly Span[]
  /** What the texts are near to, whether in known terms or not: see `vectors`. */
  readonly vector: Vector
  /** The languages in which its words are looked for. */
  readonly readAs: ReadonlySet<string>
  readonly mentions: Readonly<Record<Field, readonly Mention[]>>
  /** As they were read; the places of mentions and words are in them. */
  readonly texts: Readonly<Record<Field, string>>
}

/** @param written the language of its texts, if that was certain */
export type ReadFeatures = (activity: SynergyActivity, written: string | null) => Features

const languagesOfCountry = new Map(NETWORK.map(({ country, languages }) => [String(country), languages]))
const officialIn = (country: string): readonly string[] =>
  languagesOfCountry.get(country.slice(0, 2).toUpperCase()) ?? []

/** How much each text says of what the activity is about. */
const IN_VECTOR: readonly (readonly [Field, number])[] = [
  ['title', 1.6],
  ['gloss', 1.6],
  ['description', 1],
  ['offers', 0.7],
]

let vectors: TextVectors | undefined
/** Made at the first call: the search reads topics, and needs none. */
export const textVectors = (): TextVectors => (vectors ??= createTextVectors())

/** The words of an activity, and the concepts that are found in them. */
interface Understanding {
  readonly official: readonly string[]
  readonly readAs: ReadonlySet<string>
  readonly words: Readonly<Record<Field, readonly TextToken[]>>
  readonly mentions: Readonly<Record<Field, readonly Mention[]>>
}

function createUnderstanding(thesaurus: readonly Concept[]) {
  const findConcepts = createConceptReader(thesaurus)
  const makeSense = createSense(thesaurus)

  return (activity: SynergyActivity, written: string | null): Understanding => {
    const official = officialIn(activity.country)
    const languages = new Set(
      [...(written === null ? [] : [written]), ...official, ...activity.languages].flatMap(alike),
    )
    const isGreek = languages.has('el')
    const words = byField((field) => tokenize(activity[field], isGreek))
    // Texts for others are often in English.
    const languageOf: Record<Field, string | null> = {
      title: written,
      gloss: 'en',
      description: written,
      offers: null,
      needs: null,
    }
    return {
      official,
      readAs: new Set([...(written === null ? languages : alike(written)), 'en']),
      words,
      mentions: makeSense(
        byField((field) => findConcepts({ words: words[field], languages, written: languageOf[field] })),
      ),
    }
  }
}

/** @param thesaurus its concepts and signals; the eval leaves some terms out */
export const createFeatureReader = (thesaurus: readonly Concept[]): ReadFeatures =>
  readFeatures(createUnderstanding(thesaurus), createProminence(thesaurus))

function readFeatures(understand: ReturnType<typeof createUnderstanding>, prominence: Prominence): ReadFeatures {
  return (activity, written) => {
    const { official, readAs, words, mentions } = understand(activity, written)
    return {
      id: activity.id,
      owner: activity.country,
      languages: new Set([...(written === null ? official : [written]), ...activity.languages]),
      minorityLanguages: new Set(
        activity.languages.filter((one) => one !== 'en' && official.length > 0 && !official.includes(one)),
      ),
      official: new Set(official),
      namedLanguages: new Set([
        ...FIELDS.flatMap((field) => [...namedLanguages(words[field], written)]),
        ...activity.resourceLanguages,
      ]),
      about: prominence.about(mentions, activity.themes),
      offers: prominence.spoken(mentions.offers),
      needs: prominence.spoken(mentions.needs),
      words: stemsOf(FIELDS.map((field) => words[field])),
      hasOffers: activity.offers.trim() !== '',
      hasNeeds: activity.needs.trim() !== '',
      understood: shareUnderstood(words, mentions),
      length: activity.description.trim().length,
      themes: new Set(activity.themes),
      audiences: new Set(activity.audiences),
      type: activity.type,
      format: activity.format,
      partners: partnersOf(activity),
      spans: spansOf(activity),
      vector: textVectors().of(
        IN_VECTOR.map(([field, weight]) => [words[field], weight]),
        readAs,
      ),
      readAs,
      mentions,
      texts: byField((field) => activity[field]),
    }
  }
}

const OWN_FIELDS = ['title', 'gloss', 'description'] as const satisfies readonly Field[]

function shareUnderstood(
  words: Readonly<Record<Field, readonly TextToken[]>>,
  mentions: Readonly<Record<Field, readonly Mention[]>>,
): number {
  const counts = OWN_FIELDS.map((field) => countUnderstood(words[field], mentions[field]))
  const all = counts.reduce((sum, count) => sum + count.all, 0)
  return all === 0 ? 0 : counts.reduce((sum, count) => sum + count.known, 0) / all
}

const WHOLE = [...CONCEPTS, ...SIGNALS]
const understand = createUnderstanding(WHOLE)
const prominence = createProminence(WHOLE)

/** With the whole thesaurus. */
export const featuresOf = readFeatures(understand, prominence)

/** What an activity is about: `about` of its features, without the rest. */
export const aboutOf = (activity: SynergyActivity, written: string | null): Weighted =>
  prominence.about(understand(activity, written).mentions, activity.themes)

const byField = <T>(of: (field: Field) => T): Record<Field, T> => ({
  title: of('title'),
  gloss: of('gloss'),
  description: of('description'),
  offers: of('offers'),
  needs: of('needs'),
})

/** The partners that few centres have, as they are compared. */
const partnersOf = ({ partners }: SynergyActivity): ReadonlySet<string> =>
  new Set(
    partners
      .map((name) =>
        tokenize(name)
          .map(({ spellings }) => spellings[0] ?? '')
          .join(' '),
      )
      .filter((name) => name !== '' && !isCommonPartner(name)),
  )
