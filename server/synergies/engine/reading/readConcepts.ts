/** Finds the concepts that a text names, and those that it implies. Pure. */
import { latinise } from '../../../language/latinise.ts'
import { STOP_WORDS } from '../../../language/stopWords.ts'
import type { TextToken } from '../../../language/tokens.ts'
import type { Concept } from '../../thesaurus/concept.ts'
import { impliedBy } from '../../thesaurus/implied.ts'
import { compileMatcher, type Mention } from '../../thesaurus/matcher.ts'
import { alike } from './languages.ts'

/** The languages that a text is known to be in. */
interface Reading {
  readonly words: readonly TextToken[]
  /** The languages that its writers are likely to use beside English. */
  readonly languages: ReadonlySet<string>
  /** Its language; null if it may be any of `languages` or English. */
  readonly written: string | null
}

export type ReadConcepts = (text: Reading) => readonly Mention[]

/** @param thesaurus its concepts and signals */
export function createConceptReader(thesaurus: readonly Concept[]): ReadConcepts {
  const concepts = thesaurus.filter(({ kind }) => kind !== 'signal')
  const kindOf = new Map(concepts.map(({ id, kind }) => [id, kind]))
  const isTopic = ({ concept }: Mention): boolean => kindOf.get(concept) === 'topic'
  const isThing = (one: Mention): boolean => !isTopic(one)
  const matcher = compileMatcher(concepts)
  // A signal is a common word, and may mean something else in another language: only the text's language counts.
  const signalMatcher = compileMatcher(
    thesaurus.filter(({ kind }) => kind === 'signal'),
    new Set(),
  )

  /**
   * "A chatbot on our website" is a product and does not speak of chatbots: a topic within something else is left out.
   * And a product within anything longer: "a study chatbot" and "a study visit" are not studies.
   */
  function longest(mentions: readonly Mention[]): readonly Mention[] {
    const things = mentions.filter(isThing)
    const longer = mentions.filter((one) => isTopic(one) || isThing(one))
    return mentions.filter((inner) => {
      const others = isTopic(inner) ? things : kindOf.get(inner.concept) === 'product' ? longer : []
      return !others.some((outer) => isWithin(inner, outer))
    })
  }

  return ({ words, languages, written }) => {
    const idle = idleWords(words, written)
    const named = longest(
      matcher
        .find(words, languages)
        .filter((mention) => !isTopic(mention) || !idle.has(`${mention.start} ${mention.end}`)),
    )
    const signs = signalMatcher.find(words, new Set(written === null ? [...languages, 'en'] : alike(written)))
    const sure = named.filter(({ unsure }) => unsure === undefined)
    const names = new Set(sure.map(({ concept }) => concept))
    return [...named, ...impliedBy([...sure, ...signs], words).filter(({ concept }) => !names.has(concept))]
  }
}

const isWithin = (inner: Mention, outer: Mention): boolean =>
  outer.start <= inner.start && inner.end <= outer.end && outer.end - outer.start > inner.end - inner.start

const stopWordsOf = new Map(
  Object.entries(STOP_WORDS).map(([language, list]) => [language, new Set(list.flatMap((word) => latinise(word)))]),
)
const NONE: ReadonlySet<string> = new Set()

/** French "même" is not a meme. @returns the places of function words of the text's language */
function idleWords(words: readonly TextToken[], written: string | null): ReadonlySet<string> {
  const list = written === null || written === 'en' ? undefined : stopWordsOf.get(written)
  if (list === undefined) return NONE
  return new Set(
    words.filter(({ spellings }) => spellings.some((one) => list.has(one))).map(({ start, end }) => `${start} ${end}`),
  )
}
