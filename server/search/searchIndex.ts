/** The index of the search. Pure, and in memory. */
import MiniSearch from 'minisearch'
import type { CampaignId } from '../../shared/ids.ts'
import type { SearchResult } from '../../shared/search/api.ts'
import { THEMES } from '../../shared/taxonomy.ts'
import { foldText } from '../../shared/text/fold.ts'
import { excerptOf } from './excerpt.ts'
import { mayFind, type SearchEntry, type Searcher } from './searchEntry.ts'
import { foldWord, wordsOf } from './words.ts'

/** @returns the concepts of a text, as names that are the same in every language */
export type ConceptsOf = (text: {
  readonly text: string
  readonly languages: readonly string[]
  readonly writtenIn: string | null
}) => readonly string[]

export interface SearchIndex {
  put(entry: SearchEntry): void
  remove(id: string): void
  search(question: SearchQuestion): readonly SearchResult[]
  /** The ids of the activities that a text finds, none left out. */
  activities(campaign: CampaignId, text: string): readonly string[]
}

export interface SearchQuestion {
  readonly text: string
  /** Its entries come first; null for no campaign. */
  readonly campaign: CampaignId | null
  readonly searcher: Searcher
  readonly limit: number
}

interface Document {
  readonly id: string
  readonly title: string
  readonly also: string
  readonly text: string
  readonly concepts: string
}

/** More words make no search better, and a spelling of each is looked for. */
const MOST_WORDS = 12
/** Shorter words are searched exactly: nearly every other word is similar to them. */
const SHORTEST_MISSPELT = 4
const MISSPELT = 0.2
/** A title counts more than a mention; other names count least. */
const BOOST = { title: 4, also: 3, text: 1, concepts: 0.6 }
const THIS_CAMPAIGN = 3

const THEME_WORDS = THEMES.map(({ id, label, aliases }) => ({
  id,
  words: foldText([label.message, ...aliases].join(' ')),
}))

/** No word looks so: the index tells by the word in which field it was found. */
const asConcept = (concept: string): string => `concept:${concept}`
const asTheme = (theme: string): string => `theme:${theme}`

export function createSearchIndex(conceptsOf: ConceptsOf, allLanguages: readonly string[]): SearchIndex {
  const entries = new Map<string, SearchEntry>()
  const index = new MiniSearch<Document>({
    fields: ['title', 'also', 'text', 'concepts'],
    tokenize: (text, field) => (field === 'concepts' ? text.split(' ') : wordsOf(text)),
    processTerm: foldWord,
  })

  function documentOf(entry: SearchEntry): Document {
    const { id, title, also, texts, labels = [], themes, languages, language, where } = entry
    const text = texts.join('\n')
    const about =
      entry.kind === 'person' ? [] : conceptsOf({ text: `${title}\n${also}\n${text}`, languages, writtenIn: language })
    const concepts = [...about.map(asConcept), ...themes.map(asTheme)].join(' ')
    return { id, title, also: `${also} ${where}`, text: [text, ...labels].join('\n'), concepts }
  }

  /** The concepts of a question, and the themes that are called so. */
  function meaningOf(text: string): readonly string[] {
    const words = wordsOf(text).map(foldWord)
    const themes = THEME_WORDS.filter((theme) => words.length > 0 && words.every((word) => theme.words.includes(word)))
    const concepts = conceptsOf({ text, languages: allLanguages, writtenIn: null })
    // The first is what the text says; those behind it are wider.
    return [...concepts.slice(0, 1).map(asConcept), ...themes.map(({ id }) => asTheme(id))]
  }

  function find(text: string, options: { readonly fuzzy: boolean; readonly filter: (entry: SearchEntry) => boolean }) {
    const words = wordsOf(text).slice(0, MOST_WORDS)
    const meaning = meaningOf(text)
    if (words.length === 0 && meaning.length === 0) return []
    return index.search(
      {
        combineWith: 'OR',
        queries: [
          ...(words.length === 0
            ? []
            : [
                {
                  queries: [words.join(' ')],
                  combineWith: 'AND' as const,
                  fields: ['title', 'also', 'text'],
                  prefix: true,
                  fuzzy: (term: string) => (options.fuzzy && term.length >= SHORTEST_MISSPELT ? MISSPELT : false),
                },
              ]),
          ...meaning.map((concept) => ({ queries: [concept], fields: ['concepts'], tokenize: (one: string) => [one] })),
        ],
      },
      {
        boost: BOOST,
        filter: ({ id }) => {
          const entry = entries.get(id)
          return entry !== undefined && options.filter(entry)
        },
      },
    )
  }

  return {
    put(entry) {
      const known = entries.has(entry.id)
      entries.set(entry.id, entry)
      if (known) index.replace(documentOf(entry))
      else index.add(documentOf(entry))
    },
    remove(id) {
      if (entries.delete(id)) index.discard(id)
    },
    search({ text, campaign, searcher, limit }) {
      const filter = ({ foundBy, campaign: of }: SearchEntry): boolean =>
        mayFind(searcher, foundBy) && (of === null || campaign === null || of === campaign)
      const found = find(text, { fuzzy: true, filter }).map((hit) => ({
        hit,
        entry: entries.get(hit.id),
        weight: entries.get(hit.id)?.campaign === campaign ? THIS_CAMPAIGN : 1,
      }))
      return found
        .toSorted((a, b) => b.hit.score * b.weight - a.hit.score * a.weight)
        .slice(0, limit)
        .flatMap(({ hit, entry }) =>
          entry === undefined ? [] : [resultOf(entry, Object.values(hit.match).flat(), hit.terms)],
        )
    },
    activities(campaign, text) {
      const filter = ({ kind, campaign: of }: SearchEntry): boolean => kind === 'activity' && of === campaign
      const exact = find(text, { fuzzy: false, filter })
      // Similar spellings are tried only if none matches exactly.
      const found = exact.length > 0 ? exact : find(text, { fuzzy: true, filter })
      return found.map(({ id }) => id)
    },
  }
}

function resultOf(entry: SearchEntry, fields: readonly string[], terms: readonly string[]): SearchResult {
  const { kind, title, where, href, centre, language } = entry
  const found =
    fields.includes('title') || fields.includes('also') ? 'title' : fields.includes('text') ? 'text' : 'meaning'
  const excerpt = found === 'text' ? excerptOf(entry.texts, terms) : entry.also
  return { kind, title, where, href, excerpt, centre, found, language }
}
