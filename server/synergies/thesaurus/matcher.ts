/** Finds the concepts of the thesaurus in a text. Compiled once; matching costs a few lookups for each word. Pure. */
import { latinise } from '../../language/latinise.ts'
import type { TextToken } from '../../language/tokens.ts'
import type { Concept } from './concept.ts'

/** A place where a text mentions a concept. */
export interface Mention {
  readonly concept: string
  readonly start: number
  readonly end: number
  /** The term may mean something else; not set if it cannot. */
  readonly unsure?: true
  /** Several words together imply it, and none names it. */
  readonly implied?: true
}

export interface Matcher {
  /** @param languages the possible languages of the text */
  find(words: readonly TextToken[], languages: ReadonlySet<string>): readonly Mention[]
}

/** One word of a term: in any of its spellings, with any beginning or ending if the term allows it. */
interface Pattern {
  readonly spellings: readonly string[]
  readonly anyBeginning: boolean
  readonly anyEnding: boolean
}

/** A term, found by its first word. There are some hundred thousand, so they hold nothing twice. */
interface CompiledTerm {
  readonly concept: string
  readonly language: string
  readonly unsure: boolean
  /** Whether the first word may continue, if it was found within a word. */
  readonly anyEnding: boolean
  /** The other words of a phrase, as they are written; '' for a single word. They are read when the first was found. */
  readonly rest: string
}

/** What may begin with a word: a term in one of the languages of a text, with the patterns of its other words. */
interface Beginning {
  readonly concept: string
  readonly unsure: boolean
  readonly rest: readonly Pattern[]
}

/** By spelling. Most spellings have one term. */
type TermIndex = Map<string, CompiledTerm | CompiledTerm[]>

const NO_TERMS: readonly CompiledTerm[] = []
const NO_BEGINNINGS: readonly Beginning[] = []

function termsAt(index: TermIndex, spelling: string): readonly CompiledTerm[] {
  const found = index.get(spelling)
  return found === undefined ? NO_TERMS : Array.isArray(found) ? found : [found]
}

/** Between two words of a phrase this many others may stand. */
const MAX_BETWEEN = 1
/** The most words with remembered terms: the words of a whole campaign. */
const MAX_KNOWN = 50_000
/** The least length of a stem within a compound; shorter ones match by chance. */
const MIN_INFIX = 4

/** @param always languages that are looked for in every text: plans of the whole network are full of English terms */
export function compileMatcher(concepts: readonly Concept[], always: ReadonlySet<string> = new Set(['en'])): Matcher {
  const { whole, stems, infixes } = indexTerms(concepts)
  const longestStem = Math.max(0, ...[...stems.keys()].map(({ length }) => length))
  /** Few of the places in a word can begin an infix. */
  const infixStarts = new Set([...infixes.keys()].map((spelling) => spelling.slice(0, MIN_INFIX)))

  /** Plans share most of their words, so findings for one are remembered for a while: by languages, then by spelling. */
  const known = new Map<string, Map<string, readonly Beginning[]>>()
  let knownWords = 0

  function beginningsIn(languages: ReadonlySet<string>): (spelling: string) => readonly Beginning[] {
    if (knownWords >= MAX_KNOWN) {
      known.clear()
      phrases.clear()
      knownWords = 0
    }
    const key = [...languages].toSorted().join()
    const words = known.get(key) ?? new Map<string, readonly Beginning[]>()
    if (words.size === 0) knownWords += 1
    known.set(key, words)
    return (spelling) => {
      const before = words.get(spelling)
      if (before !== undefined) return before
      const terms = find(spelling).filter(({ language }) => always.has(language) || languages.has(language))
      const found = terms.length === 0 ? NO_BEGINNINGS : terms.map((term) => beginning(term))
      words.set(spelling, found)
      knownWords += 1
      return found
    }
  }

  /** A phrase may begin with several words, in texts of several languages. */
  const phrases = new Map<CompiledTerm, Beginning>()

  function beginning(term: CompiledTerm): Beginning {
    const before = phrases.get(term)
    if (before !== undefined) return before
    const rest = wordsOf(term.rest).map((word) => readPattern(word, term.language))
    const made = { concept: term.concept, unsure: term.unsure, rest }
    phrases.set(term, made)
    return made
  }

  /** All terms whose first word this may be. */
  function find(spelling: string): readonly CompiledTerm[] {
    const found = [...termsAt(whole, spelling)]
    for (let length = 2; length <= Math.min(spelling.length, longestStem); length++) {
      found.push(...termsAt(stems, spelling.slice(0, length)))
    }
    for (let start = 0; start + MIN_INFIX <= spelling.length; start++) {
      if (!infixStarts.has(spelling.slice(start, start + MIN_INFIX))) continue
      for (let end = start + MIN_INFIX; end <= spelling.length; end++) {
        const isEnd = end === spelling.length
        found.push(...termsAt(infixes, spelling.slice(start, end)).filter(({ anyEnding }) => anyEnding || isEnd))
      }
    }
    return found
  }

  return {
    find(words, languages) {
      const beginningsOf = beginningsIn(languages)
      const found: Mention[] = []
      for (const [at, word] of words.entries()) {
        let here: Map<string, Mention> | null = null
        for (const spelling of word.spellings) {
          for (const { concept, unsure, rest } of beginningsOf(spelling)) {
            const last = endOfPhrase(words, at, rest)
            if (last === null) continue
            const span = { concept, start: word.start, end: words[last]?.end ?? word.end }
            const mention: Mention = unsure ? { ...span, unsure: true } : span
            here ??= new Map()
            const before = here.get(mention.concept)
            if (before === undefined || saysMore(mention, before)) here.set(mention.concept, mention)
          }
        }
        if (here !== null) found.push(...here.values())
      }
      return found
    },
  }
}

/** If two mentions start at one place, a sure one wins, then the longer. */
const saysMore = (one: Mention, other: Mention): boolean =>
  one.unsure === other.unsure ? one.end > other.end : other.unsure === true

/** Indexes all terms by the spellings of their first word: whole words, stems, and stems within compounds. */
function indexTerms(concepts: readonly Concept[]): Record<'whole' | 'stems' | 'infixes', TermIndex> {
  const whole: TermIndex = new Map()
  const stems: TermIndex = new Map()
  const infixes: TermIndex = new Map()
  for (const { id, terms } of concepts) {
    for (const [language, list] of Object.entries(terms)) {
      for (const { text, unsure } of list) {
        const [first, ...rest] = wordsOf(text)
        if (first === undefined) continue
        const { anyBeginning, anyEnding, spellings } = readPattern(first, language)
        const index = anyBeginning ? infixes : anyEnding ? stems : whole
        const term = { concept: id, language, unsure, anyEnding, rest: rest.join(' ') }
        for (const spelling of spellings) put(index, spelling, term)
      }
    }
  }
  return { whole, stems, infixes }
}

function put(index: TermIndex, spelling: string, term: CompiledTerm): void {
  const before = index.get(spelling)
  if (before === undefined) index.set(spelling, term)
  else if (Array.isArray(before)) before.push(term)
  else index.set(spelling, [before, term])
}

const wordsOf = (term: string): readonly string[] => term.split(/[\s/'’ʼ-]+/).filter((word) => word !== '')

function readPattern(text: string, language: string): Pattern {
  const anyBeginning = text.startsWith('*')
  const anyEnding = text.endsWith('*')
  const core = text.replaceAll('*', '').replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '')
  return { spellings: latinise(core, language), anyBeginning, anyEnding }
}

/** @returns the index of the phrase's last word; null if the words do not follow */
function endOfPhrase(words: readonly TextToken[], from: number, rest: readonly Pattern[]): number | null {
  let at = from
  for (const pattern of rest) {
    const next = nextThatFits(words, at + 1, pattern)
    if (next === null || words[next]?.sentence !== words[from]?.sentence) return null
    at = next
  }
  return at
}

function nextThatFits(words: readonly TextToken[], from: number, pattern: Pattern): number | null {
  for (let at = from; at <= from + MAX_BETWEEN; at++) {
    const word = words[at]
    if (word !== undefined && fits(word, pattern)) return at
  }
  return null
}

function fits({ spellings: found }: TextToken, { spellings, anyBeginning, anyEnding }: Pattern): boolean {
  const isWanted = anyBeginning ? (anyEnding ? contains : endsWith) : anyEnding ? startsWith : equals
  for (const one of found) for (const wanted of spellings) if (isWanted(one, wanted)) return true
  return false
}

const contains = (word: string, part: string): boolean => word.includes(part)
const endsWith = (word: string, part: string): boolean => word.endsWith(part)
const startsWith = (word: string, part: string): boolean => word.startsWith(part)
const equals = (word: string, other: string): boolean => word === other
