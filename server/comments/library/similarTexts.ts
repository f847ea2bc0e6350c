/**
 * Finds similar texts in any language: by their words, and by their topics. The topics of a text are passed in with it, as
 * names of concepts; two questions about the same topic share it across languages. Pure.
 */

interface ReadText {
  readonly text: string
  /** Names of concepts. */
  readonly topics: readonly string[]
}

export interface SimilarTexts<Id extends string> {
  /** Adds a text, or changes it. */
  put(id: Id, read: ReadText): void
  remove(id: Id): void
  /** Returns the similar texts, the most similar first. */
  find(read: ReadText, most: number, except?: Id): readonly Id[]
}

/** A shared topic says more than a shared word: half of all words are filler. */
const TOPIC_WEIGHT = 1.5
/** The least similarity of two similar questions; below it, questions of the demo network have nothing in common. */
const SIMILAR_ENOUGH = 0.2
/** A question is short; the rest of a long text says little about whether two are the same. */
const MAX_CHARACTERS = 2000
const SHORTEST_WORD = 3
/** In every language, short words are the common ones. From this length on all words weigh the same. */
const FULL_LENGTH = 6
/** Words are cut to this length, so that their forms meet: "logo" and "logos", "banner" and "banners". */
const STEM_LENGTH = 6

/** @param least the least similarity of two similar texts */
export function createSimilarTexts<Id extends string>(least = SIMILAR_ENOUGH): SimilarTexts<Id> {
  const tokensOfId = new Map<Id, ReadonlySet<string>>()
  const idsOfToken = new Map<string, Set<Id>>()

  function remove(id: Id): void {
    for (const token of tokensOfId.get(id) ?? []) idsOfToken.get(token)?.delete(id)
    tokensOfId.delete(id)
  }
  /** A token that few texts have weighs most. */
  const weigh = (token: string): number =>
    Math.log(2 + tokensOfId.size / (1 + (idsOfToken.get(token)?.size ?? 0))) * ownWeight(token)
  const weighAll = (tokens: ReadonlySet<string>): number => {
    let sum = 0
    for (const token of tokens) sum += weigh(token)
    return sum
  }

  return {
    put(id, read) {
      remove(id)
      const tokens = tokensOf(read)
      tokensOfId.set(id, tokens)
      for (const token of tokens) {
        const ids = idsOfToken.get(token)
        if (ids === undefined) idsOfToken.set(token, new Set([id]))
        else ids.add(id)
      }
    },
    remove,
    find(read, most, except) {
      const tokens = tokensOf(read)
      const shared = new Map<Id, number>()
      for (const token of tokens) {
        for (const id of idsOfToken.get(token) ?? []) shared.set(id, (shared.get(id) ?? 0) + weigh(token))
      }
      const own = weighAll(tokens)
      return [...shared]
        .filter(([id]) => id !== except)
        .map(([id, sum]) => ({ id, similarity: (2 * sum) / (own + weighAll(tokensOfId.get(id) ?? new Set())) }))
        .filter(({ similarity }) => similarity >= least)
        .toSorted((a, b) => b.similarity - a.similarity)
        .slice(0, most)
        .map(({ id }) => id)
    },
  }
}

const TOPIC = '#'
const ownWeight = (token: string): number =>
  token.startsWith(TOPIC) ? TOPIC_WEIGHT : Math.min(1, (token.length - 2) / (FULL_LENGTH - 2))

/** Words without case, accents and endings, and topics. */
function tokensOf({ text, topics }: ReadText): ReadonlySet<string> {
  const words = text
    .slice(0, MAX_CHARACTERS)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= SHORTEST_WORD)
    .map((word) => word.slice(0, STEM_LENGTH))
  return new Set([...words, ...topics.map((topic) => TOPIC + topic)])
}
